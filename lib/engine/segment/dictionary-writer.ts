import { createBytes, createWords } from './growing.ts';
import { termBytes } from './term-bytes.ts';
import { writeVarint } from './varint.ts';

/** Terms in a block. More save a little memory; a look-up reads half a block on average. */
export const BLOCK = 16;

/** A dictionary as it lies in a file. */
export interface DictionaryColumns {
  /**
   * Of each term: how many bytes it shares with the one before it in its block, how many follow, these; in how many rows
   * it is, and how many bytes its list takes. Numbers are varints.
   */
  bytes: Uint8Array;
  /** Where each block begins in `bytes`. */
  starts: Uint32Array;
  /** Where the list of each block's first term begins among the postings. */
  lists: Uint32Array;
}

/** Writes terms front-coded in blocks (Witten, Moffat & Bell, "Managing Gigabytes", 4.1). They must come in order. */
export function createDictionaryWriter() {
  const bytes = createBytes();
  const starts = createWords();
  const lists = createWords();
  let size = 0;
  let list = 0;
  let last: Uint8Array = new Uint8Array(0);

  return {
    add(term: string, papers: number, listBytes: number): void {
      const spelled = termBytes(term);
      const isFirst = size % BLOCK === 0;
      if (isFirst) starts.push(bytes.length);
      if (isFirst) lists.push(list);
      const shared = isFirst ? 0 : sharedBytes(last, spelled);
      writeVarint(bytes, shared);
      writeVarint(bytes, spelled.length - shared);
      bytes.pushAll(spelled.subarray(shared));
      writeVarint(bytes, papers);
      writeVarint(bytes, listBytes);
      size++;
      list += listBytes;
      last = spelled;
    },
    finish: (): DictionaryColumns => ({ bytes: bytes.view(), starts: starts.view(), lists: lists.view() }),
    get size(): number {
      return size;
    },
  };
}

function sharedBytes(a: Uint8Array, b: Uint8Array): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a[shared] === b[shared]) shared++;
  return shared;
}
