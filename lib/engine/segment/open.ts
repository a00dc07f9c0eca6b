import type { Trust } from '../../corpus/envelope.ts';
import { createDictionary } from './dictionary.ts';
import { readSegment } from './file.ts';
import { rowsWithKey } from './keys.ts';
import { createPostings } from './postings.ts';
import { eachRecord, readTexts, type Texts } from './texts.ts';
import type { ByteSource, SealedSegment } from './types.ts';

/**
 * Opens the file of a segment: columns are read and checked, texts when they are asked for.
 * @throws PackError in words for the user when the file is no segment, newer than this code, cut short or damaged
 */
export async function openSegment(source: ByteSource, trust?: Trust): Promise<SealedSegment> {
  const { columns, vectors, textsFrom, memory } = await readSegment(source, trust);
  const { header, filters, keys, postings, textStarts } = columns;
  const dictionary = createDictionary(columns.dictionary, header.terms, header.rows);
  const texts: Texts = { source: partOf(source, textsFrom), starts: textStarts };
  return {
    header,
    columns,
    rows: header.rows,
    dictionary,
    postings: createPostings(dictionary, postings),
    vectors,
    filters,
    rowsWithKey: (key) => rowsWithKey(keys, key),
    read: (rows) => readTexts(texts, rows),
    eachRecord: (rows, visit) => eachRecord(texts, rows, visit),
    memory,
  };
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
