import { createBytes, createWords } from './growing.ts';
import { BYTES_A_UNIT, type SpelledTerm, writeTerm } from './term-bytes.ts';
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
export function createDictionaryWriter(room?: number) {
  const bytes = createBytes(room);
  const starts = createWords();
  const lists = createWords();
  let size = 0;
  let list = 0;
  const last: SpelledTerm = { spelled: new Uint8Array(256), length: 0 };
  let scratch = new Uint8Array(256);

  function addSpelled(term: SpelledTerm, papers: number, listBytes: number): void {
    const isFirst = size % BLOCK === 0;
    if (isFirst) starts.push(bytes.length);
    if (isFirst) lists.push(list);
    const shared = isFirst ? 0 : sharedBytes(last, term);
    writeVarint(bytes, shared);
    writeVarint(bytes, term.length - shared);
    bytes.pushRange(term.spelled, shared, term.length);
    writeVarint(bytes, papers);
    writeVarint(bytes, listBytes);
    size++;
    list += listBytes;
    remember(term, shared);
  }

  function remember({ spelled, length }: SpelledTerm, shared: number): void {
    if (last.spelled.length < length) last.spelled = longer(last.spelled, 2 * length);
    for (let i = shared; i < length; i++) last.spelled[i] = spelled[i] as number;
    last.length = length;
  }

  return {
    add(term: string, papers: number, listBytes: number): void {
      if (scratch.length < BYTES_A_UNIT * term.length)
        scratch = new Uint8Array(2 * BYTES_A_UNIT * term.length);
      addSpelled({ spelled: scratch, length: writeTerm(term, scratch) }, papers, listBytes);
    },
    addSpelled,
    finish: (): DictionaryColumns => ({ bytes: bytes.kept(), starts: starts.kept(), lists: lists.kept() }),
    get size(): number {
      return size;
    },
  };
}

function sharedBytes(a: SpelledTerm, b: SpelledTerm): number {
  const most = Math.min(a.length, b.length);
  let shared = 0;
  while (shared < most && a.spelled[shared] === b.spelled[shared]) shared++;
  return shared;
}

function longer(bytes: Uint8Array, length: number): Uint8Array {
  const made = new Uint8Array(length);
  made.set(bytes);
  return made;
}
