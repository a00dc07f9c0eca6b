import { BLOCK, type DictionaryColumns } from './dictionary-writer.ts';
import { compareBytes, compareTerms, type SpelledTerm, termBytes, termOfBytes } from './term-bytes.ts';
import type { Dictionary, TermEntry } from './types.ts';
import { type ByteCursor, readVarint } from './varint.ts';

/** A term being read: its bytes are the first `length` of `spelled`. */
export interface TermCursor extends ByteCursor {
  /** The number of the next term. */
  next: number;
  /** Where the list of the next term begins. */
  list: number;
  spelled: Uint8Array;
  length: number;
  papers: number;
  /** Where the list of this term begins. */
  at: number;
  listAt: number;
}

const LONGEST_USUAL = 256;
/** Look-ups that are remembered: one query asks for each of its terms three times, and the next for many of them again. */
const REMEMBERED = 2_048;

/** Comes after every byte of a term. */
const AFTER_ALL = 255;

/** Finds terms by binary search in the first terms of the blocks, and by reading on in one. Makes nothing for a term until it is asked for. */
export function createDictionary(columns: DictionaryColumns, size: number, rows: number): Dictionary {
  const entryOf = ({ papers, listAt, list }: TermCursor): TermEntry => ({
    papers: Math.min(papers, rows),
    at: listAt,
    end: list,
  });

  const found = new Map<string, TermEntry | undefined>();
  const passOver = createPassing(columns, size);

  /** Reads up to the first term that does not come before this one; `undefined` when all do. */
  function seek(term: Uint8Array): { cursor: TermCursor; order: number } | undefined {
    const cursor = cursorAt(columns, blockOf(columns, term));
    while (cursor.next < size) {
      readTerm(cursor, columns.lists);
      const order = compareBytes(term, cursor.spelled, 0, cursor.length);
      if (order <= 0) return { cursor, order };
    }
    return undefined;
  }

  return {
    size,
    termAt(number) {
      const cursor = cursorAt(columns, Math.floor(number / BLOCK));
      while (cursor.next <= number) readTerm(cursor, columns.lists);
      return termOfBytes(cursor.spelled, cursor.length);
    },
    find(term) {
      if (found.has(term)) return found.get(term);
      if (found.size >= REMEMBERED) found.clear();
      const place = seek(termBytes(term));
      const entry = place?.order === 0 ? entryOf(place.cursor) : undefined;
      found.set(term, entry);
      return entry;
    },
    *entries() {
      for (const cursor = cursorAt(columns, 0); cursor.next < size; ) {
        readTerm(cursor, columns.lists);
        yield { term: termOfBytes(cursor.spelled, cursor.length), ...entryOf(cursor) };
      }
    },
    withPrefix(prefix, visit) {
      const begin = termBytes(prefix);
      const cursor = seek(begin)?.cursor;
      if (!cursor) return;
      while (compareBytes(begin, cursor.spelled, 0, Math.min(begin.length, cursor.length)) === 0) {
        const shared = visit(cursor);
        if (shared !== undefined && shared <= begin.length) return;
        if (cursor.next >= size || (shared !== undefined && !passOver(cursor, shared))) return;
        if (shared === undefined) readTerm(cursor, columns.lists);
      }
    },
  };
}

/** Goes on to the first term that does not begin with the same `shared` bytes; `false` where there is none. */
function createPassing(columns: DictionaryColumns, size: number) {
  const passed: SpelledTerm = { spelled: new Uint8Array(LONGEST_USUAL), length: 0 };
  return (cursor: TermCursor, shared: number): boolean => {
    if (passed.spelled.length <= shared) passed.spelled = new Uint8Array(2 * shared);
    for (let i = 0; i < shared; i++) passed.spelled[i] = cursor.spelled[i] as number;
    passed.spelled[shared] = AFTER_ALL;
    passed.length = shared + 1;
    for (let read = 0; cursor.next < size; read++) {
      // Where they fill a block there may be many more.
      if (read === BLOCK)
        skipTo(cursor, columns, blockOf(columns, passed.spelled.subarray(0, passed.length)));
      readTerm(cursor, columns.lists);
      if (compareTerms(passed, cursor) < 0) return true;
    }
    return false;
  };
}

/** The last block whose first term does not come after this one; else the first. */
function blockOf({ bytes, starts }: DictionaryColumns, term: Uint8Array): number {
  const head: ByteCursor = { bytes, at: 0 };
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    // The first term of a block shares nothing, which takes one byte to say.
    head.at = (starts[middle] ?? 0) + 1;
    const length = readVarint(head);
    if (compareBytes(term, bytes, head.at, length) >= 0) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Before the first term of all. */
export function firstTerm(columns: DictionaryColumns): TermCursor {
  return cursorAt(columns, 0);
}

function cursorAt({ bytes, starts, lists }: DictionaryColumns, block: number): TermCursor {
  const at = starts[block] ?? 0;
  const list = lists[block] ?? 0;
  const spelled = new Uint8Array(LONGEST_USUAL);
  return { bytes, at, next: block * BLOCK, list, spelled, length: 0, papers: 0, listAt: list };
}

/** Goes on to a block, where that is further on. */
function skipTo(cursor: TermCursor, { starts }: DictionaryColumns, block: number): void {
  if (block * BLOCK <= cursor.next) return;
  cursor.at = starts[block] ?? 0;
  cursor.next = block * BLOCK;
}

/** Goes on to the next term. */
export function readTerm(cursor: TermCursor, lists: Uint32Array): void {
  if (cursor.next % BLOCK === 0) cursor.list = lists[cursor.next / BLOCK] ?? 0;
  const shared = readVarint(cursor);
  const more = readVarint(cursor);
  spell(cursor, shared, more);
  cursor.papers = readVarint(cursor);
  cursor.listAt = cursor.list;
  cursor.list += readVarint(cursor);
  cursor.next++;
}

function spell(cursor: TermCursor, shared: number, more: number): void {
  const end = Math.min(cursor.bytes.length, cursor.at + more);
  cursor.length = shared + Math.max(0, end - cursor.at);
  if (cursor.length > cursor.spelled.length) {
    const longer = new Uint8Array(cursor.length * 2);
    longer.set(cursor.spelled);
    cursor.spelled = longer;
  }
  for (let from = cursor.at, to = shared; from < end; ) cursor.spelled[to++] = cursor.bytes[from++] as number;
  cursor.at += more;
}
