import { firstTerm, readTerm, type TermCursor } from './dictionary.ts';
import { GONE, type Moved } from './moved.ts';
import { lastRow, unpackRows } from './postings.ts';
import { createPostingsWriter, type PostingsColumns, type PostingsWriter } from './postings-writer.ts';
import { compareTerms } from './term-bytes.ts';
import type { Sliced } from './types.ts';

/** Bytes of lists in a slice, a term counted as some more: some milliseconds of work. */
const SLICE = 100_000;
const TERM = 20;
/** A list after another's needs so many bytes more at most, and some terms are in several: room for one in each. */
const MORE = 2;

/** The terms of a segment being merged, of which `cursor` is at one. */
interface Head extends Pick<Moved, 'places' | 'isWhole' | 'base'> {
  cursor: TermCursor;
  /** How many terms there are, and where the lists of their blocks begin. */
  terms: number;
  lists: Uint32Array;
  bytes: Uint8Array;
  /** Room for the rows of one list. */
  rows: Uint32Array;
  isOver: boolean;
}

/** The lists of all segments, term by term in order. Terms are compared as bytes: nothing is made for one. */
export function* mergePostings(moved: readonly Moved[]): Sliced<PostingsColumns> {
  let heads = moved.map(headOf).filter(goOn);
  const writer = createPostingsWriter(roomFor(moved));
  const equal: Head[] = [];
  let written = 0;
  while (heads.length > 0) {
    takeLeast(heads, equal);
    const [first] = equal;
    if (!first) break;
    for (let i = 0; i < equal.length; i++) written += move(equal[i] as Head, i === equal.length - 1, writer);
    writer.endSpelled(first.cursor);
    let isOver = false;
    for (let i = 0; i < equal.length; i++) if (!goOn(equal[i] as Head)) isOver = true;
    if (isOver) heads = heads.filter((head) => !head.isOver);
    if (written < SLICE) continue;
    written = 0;
    yield;
  }
  return writer.finish();
}

function headOf({ segment, places, isWhole, base }: Moved): Head {
  const { dictionary, postings } = segment.columns;
  return {
    cursor: firstTerm(dictionary),
    terms: segment.dictionary.size,
    lists: dictionary.lists,
    bytes: postings,
    rows: new Uint32Array(segment.rows),
    places,
    isWhole,
    base,
    isOver: false,
  };
}

/** Goes on to the next term; `false` when there is none. */
function goOn(head: Head): boolean {
  if (head.cursor.next < head.terms) readTerm(head.cursor, head.lists);
  else head.isOver = true;
  return !head.isOver;
}

/** Fills `equal` with the heads that are at the first term of all. By index: this runs for every term. */
function takeLeast(heads: readonly Head[], equal: Head[]): void {
  equal.length = 0;
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i] as Head;
    const [least] = equal;
    const order = least ? compareTerms(head.cursor, least.cursor) : 0;
    if (order > 0) continue;
    if (order < 0) equal.length = 0;
    equal.push(head);
  }
}

/** Writes the list of a head's term. Gives how much work that was. */
function move(head: Head, isLast: boolean, writer: PostingsWriter): number {
  const { bytes, cursor, rows, places, base } = head;
  const papers = Math.min(cursor.papers, rows.length);
  const entry = { papers, at: cursor.listAt, end: cursor.list };
  // The last row is needed for what comes after it.
  if (head.isWhole) writer.pushList(bytes, entry, base, isLast ? 0 : lastRow(bytes, entry));
  else {
    unpackRows(bytes, entry, rows);
    const first = entry.end - papers;
    for (let i = 0; i < papers; i++) {
      const place = places[rows[i] as number] as number;
      if (place !== GONE) writer.push(place, bytes[first + i] as number);
    }
  }
  return entry.end - entry.at + TERM;
}

/** Bytes that all need together at most, or little more. */
function roomFor(moved: readonly Moved[]): { postings: number; terms: number } {
  let postings = 0;
  let terms = 0;
  for (const { segment } of moved) {
    postings += segment.columns.postings.length + MORE * segment.dictionary.size;
    terms += segment.columns.dictionary.bytes.length;
  }
  return { postings, terms };
}
