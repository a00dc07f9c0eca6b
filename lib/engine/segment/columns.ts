import type { VectorColumns } from './cosines.ts';
import type { DictionaryColumns } from './dictionary-writer.ts';
import type { KeyColumns } from './keys.ts';
import type { FilterColumns, SegmentHeader } from './types.ts';
import type { VectorStore } from './vectors.ts';

/** All of a segment but the texts themselves. */
export interface SegmentColumns {
  header: SegmentHeader;
  dictionary: DictionaryColumns;
  postings: Uint8Array;
  filters: FilterColumns;
  keys: KeyColumns;
  /** Where the text of each row begins, and behind the last one where that ends. */
  textStarts: Uint32Array;
  vectors: VectorColumns;
}

/** What a file is written from: its columns, and the texts in pieces. */
export interface SegmentContent {
  columns: SegmentColumns;
  /** The store that the vectors lie in, where they lie in one already. */
  vectors?: VectorStore;
  texts: readonly Uint8Array<ArrayBuffer>[];
}
