import type { Trust } from '../../corpus/envelope.ts';
import type { SegmentColumns, SegmentContent } from './columns.ts';
import type { VectorColumns } from './cosines.ts';
import { createDictionary } from './dictionary.ts';
import { readSegment } from './file.ts';
import { rowsWithKey } from './keys.ts';
import { createPostings } from './postings.ts';
import { sectionsOf } from './sections.ts';
import { readTexts, type Texts } from './texts.ts';
import type { ByteSource, SealedSegment } from './types.ts';
import { createVectorStore, type VectorStore } from './vectors.ts';

/**
 * Opens the file of a segment: columns are read and checked, texts when they are asked for.
 * @throws PackError in words for the user when the file is no segment, newer than this code, cut short or damaged
 */
export async function openSegment(source: ByteSource, trust?: Trust): Promise<SealedSegment> {
  const { columns, vectors, textsFrom } = await readSegment(source, trust);
  return segmentOf(columns, vectors, partOf(source, textsFrom));
}

/** A segment of what was just made, whose texts are there. */
export function openContent({ columns, vectors }: SegmentContent, texts: ByteSource): SealedSegment {
  return segmentOf(columns, vectors ?? storeOf(columns.vectors), texts);
}

function segmentOf(
  { header, dictionary: terms, filters, keys, postings, textStarts, ...columns }: SegmentColumns,
  vectors: VectorStore,
  source: ByteSource,
): SealedSegment {
  const dictionary = createDictionary(terms, header.terms, header.rows);
  const texts: Texts = { source, starts: textStarts };
  const all = { ...columns, header, dictionary: terms, filters, keys, postings, textStarts };
  return {
    header,
    columns: { ...all, vectors: vectors.columns },
    rows: header.rows,
    dictionary,
    postings: createPostings(dictionary, postings),
    vectors,
    filters,
    rowsWithKey: (key) => rowsWithKey(keys, key),
    read: (rows) => readTexts(texts, rows),
    records: (from, to) => source.read(textStarts[from] ?? 0, textStarts[to] ?? 0),
    memory: bytesOf(all) + vectors.memory,
  };
}

/** Bytes of all columns but the vectors' numbers, which their store counts. */
function bytesOf(columns: SegmentColumns): number {
  const { vectors: _, ...sections } = sectionsOf(columns);
  return Object.values(sections).reduce((sum, { byteLength }) => sum + byteLength, 0);
}

function storeOf({ dimension, values, inverseLengths }: VectorColumns): VectorStore {
  const store = createVectorStore(inverseLengths.length, dimension);
  store.columns.values.set(values);
  store.columns.inverseLengths.set(inverseLengths);
  return store;
}

/** A file that is in memory already. */
export function bytesSource(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (from, to) => bytes.subarray(from, to) };
}

function partOf(source: ByteSource, start: number): ByteSource {
  return {
    size: source.size - start,
    read: (from, to) => source.read(start + from, start + to),
  };
}
