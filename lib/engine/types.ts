import type { Paper, PaperKey, PaperSource } from '../paper/paper.ts';

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

/** Papers that may be found; all of it must hold. */
export interface PaperFilter {
  /** Years from and to, both included; a paper whose year is not known is left out. */
  years?: { from: number; to: number };
  /** Primary categories: `cs.LG`, or `cs` for all that begin with `cs.`. */
  categories?: readonly string[];
  sources?: readonly PaperSource[];
  /** Only papers of the reading list, or only others. */
  saved?: boolean;
  /** Numbers of the collections that papers were added to. */
  corpora?: readonly number[];
}

export interface RelatedOptions {
  /** At most this many results; default 50. */
  limit?: number;
  filter?: PaperFilter;
}

/** One paper of a query that is a set; `weight` (default 1) is how much it counts beside the others. */
export interface WeightedPaper {
  paper: Paper;
  weight?: number;
}

/** A paper, a text, or a set of papers: a tag, the whole list. */
export type RelatedQuery = Paper | string | readonly WeightedPaper[];

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
  /** The keys of all saved papers; needed by filters that ask for saved ones. */
  keys?(): Iterable<PaperKey>;
}

/** Work that goes on for long: how far it is, and when to stop. */
export interface LongWork {
  /** Called after every slice with the number of papers that are in. */
  onProgress?(done: number): void;
  /** What was added before it aborts stays. */
  signal?: AbortSignal;
  /** The number of the collection that the papers belong to, 0..127; default 0. */
  corpus?: number;
}

/**
 * The engine's only face. Changes happen one after the other, in slices between which answers are given; an answer is
 * that of one moment, whatever changes while it is made.
 */
export interface Engine {
  /**
   * Adds papers; one that is the same paper as a held one (any version, any spelling) completes it instead.
   * @throws the signal's reason when it was stopped
   */
  add(papers: readonly Paper[], work?: LongWork): Promise<void>;
  /** Removes by any of a paper's keys; unknown keys are ignored. */
  remove(keys: readonly PaperKey[]): Promise<void>;
  /** The held paper that is the same as this one, or has this key. */
  find(paper: Paper | PaperKey): Promise<{ key: PaperKey; paper: Paper } | undefined>;
  /** A query that is a set of papers finds none of them. */
  related(query: RelatedQuery, options?: RelatedOptions): Promise<RelatedAnswer>;
  search(query: string, options?: SearchOptions): Promise<SearchAnswer>;
  /** Makes what searches need, before they come. */
  prepareSearch(): Promise<void>;
  readonly size: number;
}
