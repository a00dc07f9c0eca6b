import { createDictionaryWriter, type DictionaryColumns } from './dictionary-writer.ts';
import { createBytes } from './growing.ts';
import type { SpelledTerm } from './term-bytes.ts';
import type { TermEntry } from './types.ts';
import { readVarint, writeVarint } from './varint.ts';

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

/**
 * Writes lists of rows term by term, and the dictionary with them. Terms come in order, and so do the rows of each.
 * @param room bytes of postings, and of terms, that are likely
 */
export function createPostingsWriter(room: { postings?: number; terms?: number } = {}) {
  const dictionary = createDictionaryWriter(room.terms);
  const bytes = createBytes(room.postings);
  const weights = createBytes();
  let start = 0;
  let next = 0;

  function pushGap(between: number): void {
    if (between < 128) bytes.push(between);
    else writeVarint(bytes, between);
  }

  /** Ends a list; gives how many rows and bytes it has. */
  function endList(): { papers: number; size: number } {
    const papers = weights.length;
    bytes.pushRange(weights.view(), 0, papers);
    const size = bytes.length - start;
    weights.clear();
    start = bytes.length;
    next = 0;
    return { papers, size };
  }

  return {
    push(row: number, weight: number): void {
      pushGap(row - next);
      weights.push(weight);
      next = row + 1;
    },
    /**
     * All rows of a list written before, each `base` further: only its first gap changes.
     * @param last its last row, there
     */
    pushList(from: Uint8Array, { at, end, papers }: TermEntry, base: number, last: number): void {
      if (papers === 0) return;
      const cursor = { bytes: from, at };
      pushGap(base + readVarint(cursor) - next);
      bytes.pushRange(from, cursor.at, end - papers);
      weights.pushRange(from, end - papers, end);
      next = base + last + 1;
    },
    /** The rows pushed since the last call were this term's. A term without rows is left out. */
    end(term: string): void {
      if (weights.length === 0) return;
      const { papers, size } = endList();
      dictionary.add(term, papers, size);
    },
    /** The same for a term in bytes. */
    endSpelled(term: SpelledTerm): void {
      if (weights.length === 0) return;
      const { papers, size } = endList();
      dictionary.addSpelled(term, papers, size);
    },
    finish: (): PostingsColumns => ({
      dictionary: dictionary.finish(),
      terms: dictionary.size,
      postings: bytes.kept(),
    }),
  };
}
