import { hasRow } from './bitmap.ts';
import type { AddList, Bitmap, Dictionary, Postings, TermEntry } from './types.ts';

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
    addScores(query, scores, add = addScore) {
      for (const { term, weight } of query) {
        const entry = dictionary.find(term);
        if (entry) add(bytes, entry, weight, scores);
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
 * unpacked list it took more than twice as long. In long lists nearly all gaps take one byte: four such at once are read
 * in little more than half of the time.
 */
const addScore: AddList = (bytes, { papers, at: start, end }, factor, scores) => {
  let at = start;
  let row = -1;
  let weight = end - papers;
  while (weight < end) {
    if (weight + 4 <= end) {
      const a = bytes[at] as number;
      const b = bytes[at + 1] as number;
      const c = bytes[at + 2] as number;
      const d = bytes[at + 3] as number;
      if ((a | b | c | d) < 128) {
        const first = (row + a + 1) | 0;
        const second = (first + b + 1) | 0;
        const third = (second + c + 1) | 0;
        row = (third + d + 1) | 0;
        scores[first] = addTo(scores[first] as number, factor, bytes[weight] as number);
        scores[second] = addTo(scores[second] as number, factor, bytes[weight + 1] as number);
        scores[third] = addTo(scores[third] as number, factor, bytes[weight + 2] as number);
        scores[row] = addTo(scores[row] as number, factor, bytes[weight + 3] as number);
        at += 4;
        weight += 4;
        continue;
      }
    }
    let gap = bytes[at++] as number;
    if (gap > 127) {
      gap += ((bytes[at++] as number) - 1) << 7;
      if (gap >= 1 << 14) gap += ((bytes[at++] as number) - 1) << 14;
      if (gap >= 1 << 21) gap += ((bytes[at++] as number) - 1) << 21;
    }
    row = (row + gap + 1) | 0;
    scores[row] = addTo(scores[row] as number, factor, bytes[weight++] as number);
  }
};

function addTo(score: number, factor: number, frequency: number): number {
  return (score + Math.imul(factor, frequency)) | 0;
}

function countLive(rows: Uint32Array, papers: number, removed: Bitmap): number {
  let live = 0;
  for (let i = 0; i < papers; i++) if (!hasRow(removed, rows[i] as number)) live++;
  return live;
}
