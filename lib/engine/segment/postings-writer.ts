import { createDictionaryWriter, type DictionaryColumns } from './dictionary-writer.ts';
import { createBytes } from './growing.ts';
import { writeVarint } from './varint.ts';

export type PostingsWriter = ReturnType<typeof createPostingsWriter>;

export interface PostingsColumns {
  dictionary: DictionaryColumns;
  terms: number;
  /**
   * Of each term, in their order: of each row that has it, how many rows lie between it and the one before (a varint; the
   * first counts from row 0); then of each row the saturated frequency (a byte). Apart from each other, because a loop
   * over both is twice as fast so.
   */
  postings: Uint8Array;
}

/** Writes lists of rows term by term, and the dictionary with them. Terms come in order, and so do the rows of each. */
export function createPostingsWriter() {
  const dictionary = createDictionaryWriter();
  const bytes = createBytes();
  const weights = createBytes();
  let start = 0;
  let next = 0;

  return {
    push(row: number, weight: number): void {
      const between = row - next;
      if (between < 128) bytes.push(between);
      else writeVarint(bytes, between);
      weights.push(weight);
      next = row + 1;
    },
    /** The rows pushed since the last call were this term's. A term without rows is left out. */
    end(term: string): void {
      if (weights.length === 0) return;
      bytes.pushAll(weights.view());
      dictionary.add(term, weights.length, bytes.length - start);
      weights.clear();
      start = bytes.length;
      next = 0;
    },
    finish: (): PostingsColumns => ({
      dictionary: dictionary.finish(),
      terms: dictionary.size,
      postings: bytes.view(),
    }),
  };
}
