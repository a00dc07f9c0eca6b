import type { SegmentColumns } from './columns.ts';
import { SOURCES } from './filter-columns.ts';
import type { SegmentHeader } from './types.ts';

/** The typed arrays of a segment, in the order in which they stand in its file; texts follow. */
export interface Sections {
  termBytes: Uint8Array;
  termStarts: Uint32Array;
  termLists: Uint32Array;
  postings: Uint8Array;
  years: Uint16Array;
  categories: Uint16Array;
  sources: Uint8Array;
  flags: Uint8Array;
  titles: Uint32Array;
  keyHigh: Uint32Array;
  keyLow: Uint32Array;
  keyRows: Uint32Array;
  textStarts: Uint32Array;
  inverseLengths: Float32Array;
  /** The last of all, and read by itself: it goes where the kernel wants it. */
  vectors: Int8Array;
}

export type SectionName = keyof Sections;

type ViewOf<T> = (buffer: ArrayBufferLike, from: number, bytes: number) => T;

/** How each section is seen in bytes, and how many bytes it has for each row; `undefined` when rows do not tell. */
export const SECTIONS: { [Name in SectionName]: { view: ViewOf<Sections[Name]>; perRow?: number } } = {
  termBytes: { view: bytesAt },
  termStarts: { view: wordsAt },
  termLists: { view: wordsAt },
  postings: { view: bytesAt },
  years: { view: halfWordsAt, perRow: 2 },
  categories: { view: halfWordsAt, perRow: 2 },
  sources: { view: bytesAt, perRow: 1 },
  flags: { view: bytesAt, perRow: 1 },
  titles: { view: wordsAt, perRow: 4 },
  keyHigh: { view: wordsAt },
  keyLow: { view: wordsAt },
  keyRows: { view: wordsAt },
  textStarts: { view: wordsAt },
  inverseLengths: { view: (buffer, from, bytes) => new Float32Array(buffer, from, bytes / 4), perRow: 4 },
  vectors: { view: (buffer, from, bytes) => new Int8Array(buffer, from, bytes) },
};

export const SECTION_NAMES = Object.keys(SECTIONS) as SectionName[];

export function sectionsOf(columns: SegmentColumns): Sections {
  const { dictionary, postings, filters, keys, textStarts, vectors } = columns;
  const { years, categories, sources, flags, titles } = filters;
  return {
    termBytes: dictionary.bytes,
    termStarts: dictionary.starts,
    termLists: dictionary.lists,
    postings,
    years,
    categories,
    sources,
    flags,
    titles,
    keyHigh: keys.high,
    keyLow: keys.low,
    keyRows: keys.rows,
    textStarts,
    inverseLengths: vectors.inverseLengths,
    vectors: vectors.values,
  };
}

export function columnsOf(header: SegmentHeader, categoryNames: string[], read: Sections): SegmentColumns {
  const { years, categories, sources, flags, titles, textStarts, postings, inverseLengths } = read;
  return {
    header,
    dictionary: { bytes: read.termBytes, starts: read.termStarts, lists: read.termLists },
    postings,
    filters: { years, categories, categoryNames, sources, sourceNames: SOURCES, flags, titles },
    keys: { high: read.keyHigh, low: read.keyLow, rows: read.keyRows },
    textStarts,
    vectors: { dimension: header.model?.dimension ?? 0, values: read.vectors, inverseLengths },
  };
}

function bytesAt(buffer: ArrayBufferLike, from: number, bytes: number): Uint8Array {
  return new Uint8Array(buffer, from, bytes);
}

function halfWordsAt(buffer: ArrayBufferLike, from: number, bytes: number): Uint16Array {
  return new Uint16Array(buffer, from, bytes / 2);
}

function wordsAt(buffer: ArrayBufferLike, from: number, bytes: number): Uint32Array {
  return new Uint32Array(buffer, from, bytes / 4);
}
