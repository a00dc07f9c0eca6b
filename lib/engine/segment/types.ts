import type { Paper, PaperKey, PaperSource } from '../../paper/paper.ts';
import type { SegmentColumns, SegmentContent } from './columns.ts';
import type { SpelledTerm } from './term-bytes.ts';

/**
 * A sealed segment: papers that do not change any more, with all that a query needs in a few typed arrays. What changes
 * lies outside: which rows were removed, which papers are saved. Rows are numbered from 0 in the order in which they
 * were added.
 */
export interface SealedSegment {
  readonly header: SegmentHeader;
  /** As they lie in the file; for those who merge segments. */
  readonly columns: SegmentColumns;
  readonly rows: number;
  readonly dictionary: Dictionary;
  readonly postings: Postings;
  readonly vectors: SegmentVectors;
  readonly filters: FilterColumns;
  /**
   * Rows that have this key, rising. By a hash of 64 bits: whoever acts on it compares the paper itself. Those of removed
   * papers are among them.
   */
  rowsWithKey(key: PaperKey): number[];
  /**
   * The papers of these rows, in their order; any row may be asked for twice.
   * @throws PackError when the text of one was damaged
   */
  read(rows: readonly number[]): Promise<Paper[]>;
  /** The stored texts of rows `[from, to)` as they lie; for those who merge segments. */
  records(from: number, to: number): Promise<Uint8Array>;
  /** Bytes of memory that the columns take; the texts stay where they are. */
  readonly memory: number;
}

/** What a segment says of itself. */
export interface SegmentHeader extends SegmentMaker {
  rows: number;
  terms: number;
}

/** With what a segment was made. One that was made with something else is read, but its numbers mean something else. */
export interface SegmentMaker {
  /** Names the rule by which texts became terms and weights; compared as it stands. */
  analysis: string;
  /** Names the model that made the vectors; absent where there are none. */
  model?: {
    id: string;
    /** A multiple of 4; of 16 for the fast kernel. */
    dimension: number;
  };
}

/** One paper on its way into a segment. */
export interface SegmentRow {
  paper: Paper;
  /** Every key it can be found under. */
  keys: readonly PaperKey[];
  /** Its terms, any strings, each once, with its saturated frequency as `quantise` gives it: 1..255. */
  terms: NamedTerms | NumberedTerms;
  /** `dimension` bytes; needed where the segment has vectors. */
  vector?: RowVector;
  /** A number of the caller's own for the collection that it belongs to, 0..127; default 0. */
  corpus?: number;
}

export type NamedTerms = Iterable<readonly [term: string, weight: number]>;

/** Names of terms by their numbers; more may come, none changes. */
export type TermNames = readonly string[];

/** A row's terms as numbers: term `names[numbers[i]]` with weight `weights[i]`. */
export interface NumberedTerms {
  names: TermNames;
  numbers: Uint32Array;
  weights: Uint8Array;
}

export interface RowVector {
  values: Int8Array;
  /** 1 / length of `values`; 0 when that is 0. */
  inverseLength: number;
}

/** Rows as bits: bit `row & 31` of word `row >>> 5`. See bitmap.ts. */
export type Bitmap = Uint32Array;

/** A term of the segment. */
export interface TermEntry {
  /** How many rows have it, removed ones counted. */
  papers: number;
  /** Its list among the postings: bytes `[at, end)`. */
  at: number;
  end: number;
}

/** A term while it is visited; see term-bytes.ts. */
export interface SeenTerm extends SpelledTerm {
  /** The number of the term after it. */
  readonly next: number;
  readonly papers: number;
}

export interface Dictionary {
  readonly size: number;
  find(term: string): TermEntry | undefined;
  /** The term with this number, by the order of JavaScript strings: 0 up to `size`. */
  termAt(number: number): string;
  /**
   * The terms that begin so, in order; all for `''`. No string is made for them. Where `visit` gives a number, the terms
   * after this one that share so many of its first bytes are passed over: with 0 all the rest.
   */
  withPrefix(prefix: string, visit: (term: SeenTerm) => number | undefined): void;
  /** All terms, in order, one at a time. */
  entries(): Generator<TermEntry & { term: string }>;
}

/** A term of a query and what it weighs, as `wholeWeights` gives it. */
export interface WholeTerm {
  term: string;
  /** A whole number >= 0. */
  weight: number;
}

/** Adds factor x saturated frequency to the score of each row of a list among `bytes`. */
export type AddList = (bytes: Uint8Array, entry: TermEntry, factor: number, scores: Int32Array) => void;

export interface Postings {
  /** How many rows with the term are not in `removed`. */
  papersWith(term: string, removed?: Bitmap): number;
  /**
   * Adds weight x saturated frequency (1..255) to the score of every row with the term. In whole numbers: the sum is
   * the same in whatever order, and so in any segment and in the rows of an open one.
   * @param add does it for one list, where the scores lie in the memory of a kernel
   */
  addScores(query: readonly WholeTerm[], scores: Int32Array, add?: AddList): void;
  /** Rows with the term, rising. */
  rowsWith(term: string): Uint32Array;
}

export interface SegmentVectors {
  /** 0 where there are none; then all cosines are 0. */
  readonly dimension: number;
  /**
   * The cosine of every row with a vector, removed ones too: -1..1. The array is the segment's own, good until the next
   * call. Each cosine is rounded twice, as `Math.fround` does: the same bits by whatever kernel.
   */
  cosines(vector: RowVector): Float32Array;
  /** A copy. */
  at(row: number): RowVector;
}

/** What rows are filtered by while they are ranked. */
export interface FilterColumns {
  /** 0 where it is not known. */
  years: Uint16Array;
  /** Number of the primary category in `categoryNames`; 0, which is `''`, where there is none. */
  categories: Uint16Array;
  categoryNames: readonly string[];
  /** Index in `sourceNames`. */
  sources: Uint8Array;
  sourceNames: readonly PaperSource[];
  /** Bits 0..6: the row's `corpus`. Bit 7: it has an abstract. */
  flags: Uint8Array;
  /** `keyHash` of the row's key by title, its low half; 0 where it has none. Rows that differ here differ in title. */
  titles: Uint32Array;
}

/** Where the bytes of a file are: a Blob, a file, an array. */
export interface ByteSource {
  size: number;
  /** The bytes `[from, to)`, never fewer. */
  read(from: number, to: number): Promise<Uint8Array>;
}

/**
 * Work in slices: each step takes a few milliseconds, so that whoever runs it may let others have a turn between them.
 * `for (const _ of work)` does it at once; what it returns comes with the last step.
 */
export type Sliced<T> = Generator<undefined, T, undefined>;

export interface SegmentBuilder {
  /** @throws RangeError for a row that does not fit: a weight out of range, a vector of another dimension. */
  add(row: SegmentRow): void;
  readonly rows: number;
  /** What the file would hold, without making one. Nothing may be added until it is done. */
  content(): Sliced<SegmentContent>;
  /**
   * The file in parts, one after the other: fit for `new Blob(parts)`. The same rows give the same bytes. Nothing may be
   * added until it is done.
   */
  seal(): Sliced<Uint8Array<ArrayBuffer>[]>;
}

/** A segment with those of its rows that are gone. */
export interface SegmentWithout {
  segment: SealedSegment;
  removed?: Bitmap;
}
