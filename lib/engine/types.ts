import type { Paper, PaperKey } from '../paper/paper.ts';

/** Half-open range of UTF-16 offsets in the text that it marks: `[start, end)`. */
export type Range = readonly [start: number, end: number];

/** How close a result is. `value` is 0..1; the word is what users read. */
export type StrengthWord = 'close' | 'related' | 'loosely related';
export interface Strength {
  value: number;
  word: StrengthWord;
}

/** A term (or phrase) that query and result share, as it is spelled in the result. */
export interface SharedTerm {
  text: string;
  /** Share of the score that it carried, 0..1. */
  share: number;
}

/** A sentence of the query, beside the result's `sentence` that says what is nearest to it. */
export interface Counterpart {
  /** Which paper of the query: 0 where it is one. */
  paper: number;
  field: 'title' | 'abstract';
  /** Where it stands in that paper's title or abstract. */
  range: Range;
  text: string;
  /** Shared terms, as ranges of `text`. */
  marks: readonly Range[];
}

/** Why a paper is related. All ranges but those of `counterpart` point into the result's own title and abstract. */
export interface Reasons {
  /** Most telling first. */
  terms: readonly SharedTerm[];
  /** The share of the score that no shared word carries, 0..1: the texts are about the same in other words. */
  meaning: number;
  /** Occurrences of the shared terms. */
  marks: Marks;
  /** The sentence of the abstract that matches best; absent where there is no abstract. */
  sentence?: Range;
  /** The sentence of the query that it matches. */
  counterpart?: Counterpart;
  /** Authors of both, as the result spells them. */
  authors?: readonly string[];
}

export interface Marks {
  title: readonly Range[];
  abstract: readonly Range[];
}

export interface RelatedResult {
  key: PaperKey;
  paper: Paper;
  strength: Strength;
  reasons: Reasons;
}

export interface RelatedAnswer {
  /** Strongest first; nothing below the weakest word is ever listed. */
  results: RelatedResult[];
  /** How many papers are related at all, before `limit`. */
  total: number;
  /** How many of them are `close`. */
  close: number;
  /** How many papers were compared (the page's own is not counted). */
  searched: number;
}

export interface RelatedOptions {
  /** At most this many results; default 50. */
  limit?: number;
}

export interface SearchResult {
  key: PaperKey;
  paper: Paper;
  marks: Marks & { authors: readonly (readonly Range[])[] };
}

export interface SearchAnswer {
  results: SearchResult[];
  total: number;
  searched: number;
}

export interface SearchOptions {
  /** At most this many results; default 50. */
  limit?: number;
}

/** What the engine must be told about the reading list to answer `is:saved` and `tag:`. */
export interface SavedLookup {
  isSaved(key: PaperKey): boolean;
  tags(key: PaperKey): readonly string[];
}

export interface AddOptions {
  /** Called after each slice with how many of the papers are in, and at the end. */
  onProgress?(done: number, papers: number): void;
  /** Aborting stops before the next slice; what is in by then stays. */
  signal?: AbortSignal;
}

/**
 * The engine's only face. Changes happen one after the other, in slices between which the event loop has a turn; an
 * answer is of one moment between two slices, however many changes wait.
 */
export interface Engine {
  /**
   * Adds papers; one that is the same paper as a held one (any version, any spelling) completes it instead.
   * @throws the signal's reason when it is aborted
   */
  add(papers: readonly Paper[], options?: AddOptions): Promise<void>;
  /** Removes by any of a paper's keys; unknown keys are ignored. */
  remove(keys: readonly PaperKey[]): Promise<void>;
  /** The held paper that is the same as this one, or has this key. */
  find(paper: Paper | PaperKey): Promise<{ key: PaperKey; paper: Paper } | undefined>;
  related(query: Paper | string, options?: RelatedOptions): Promise<RelatedAnswer>;
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  readonly size: number;
}
