import { hasRow } from './bitmap.ts';
import type { Bitmap, Dictionary, Postings, TermEntry } from './types.ts';

/** Reads the lists of rows by term, as postings-writer.ts says. Only those of a query's terms are ever touched. */
export function createPostings(dictionary: Dictionary, bytes: Uint8Array): Postings {
  let unpacked = new Uint32Array(0);

  /** The rows of a term, until the next call; `undefined` where no row has it. */
  function rowsOf(term: string): { entry: TermEntry; rows: Uint32Array; first: number } | undefined {
    const entry = dictionary.find(term);
    if (!entry) return undefined;
    if (unpacked.length < entry.papers) unpacked = new Uint32Array(entry.papers * 2);
    unpackRows(bytes, entry, unpacked);
    return { entry, rows: unpacked, first: entry.end - entry.papers };
  }

  return {
    papersWith(term, removed) {
      if (!removed) return dictionary.find(term)?.papers ?? 0;
      const list = rowsOf(term);
      return list ? countLive(list.rows, list.entry.papers, removed) : 0;
    },
    addScores(query, scores) {
      for (const { term, weight } of query) {
        const entry = dictionary.find(term);
        if (entry) addScore(bytes, entry, weight, scores);
      }
    },
    rowsWith(term) {
      const list = rowsOf(term);
      return list ? list.rows.slice(0, list.entry.papers) : new Uint32Array(0);
    },
  };
}

/** Writes the rows of a list to the beginning of `rows`. A gap takes four bytes at most: that is 268 million rows. */
export function unpackRows(bytes: Uint8Array, { papers, at: start }: TermEntry, rows: Uint32Array): void {
  let at = start;
  let row = -1;
  for (let i = 0; i < papers; i++) {
    let gap = bytes[at++] as number;
    if (gap > 127) {
      gap += ((bytes[at++] as number) - 1) << 7;
      if (gap >= 1 << 14) gap += ((bytes[at++] as number) - 1) << 14;
      if (gap >= 1 << 21) gap += ((bytes[at++] as number) - 1) << 21;
    }
    row = (row + gap + 1) | 0;
    rows[i] = row;
  }
}

/** The last row of a list; only its gaps are read. */
export function lastRow(bytes: Uint8Array, { papers, at, end }: TermEntry): number {
  const gapsEnd = end - papers;
  let sum = 0;
  let shift = 0;
  for (let i = at; i < gapsEnd; i++) {
    const byte = bytes[i] as number;
    sum += (byte & 127) << shift;
    shift = byte > 127 ? shift + 7 : 0;
  }
  return sum + papers - 1;
}

/**
 * `unpackRows` written out, with what is done to each row: this loop runs half a million times for a query, and over an
 * unpacked list it took more than twice as long.
 */
function addScore(
  bytes: Uint8Array,
  { papers, at: start, end }: TermEntry,
  factor: number,
  scores: Int32Array,
): void {
  let at = start;
  let row = -1;
  for (let weight = end - papers; weight < end; weight++) {
    let gap = bytes[at++] as number;
    if (gap > 127) {
      gap += ((bytes[at++] as number) - 1) << 7;
      if (gap >= 1 << 14) gap += ((bytes[at++] as number) - 1) << 14;
      if (gap >= 1 << 21) gap += ((bytes[at++] as number) - 1) << 21;
    }
    row = (row + gap + 1) | 0;
    scores[row] = ((scores[row] as number) + Math.imul(factor, bytes[weight] as number)) | 0;
  }
}

function countLive(rows: Uint32Array, papers: number, removed: Bitmap): number {
  let live = 0;
  for (let i = 0; i < papers; i++) if (!hasRow(removed, rows[i] as number)) live++;
  return live;
}
