import { hasRow } from './bitmap.ts';
import type { Bitmap, Dictionary, Postings, TermEntry } from './types.ts';

/**
 * Reads the lists of rows by term, as postings-writer.ts says. Only those of a query's terms are ever touched. A gap takes
 * four bytes at most: that is 268 million rows.
 */
export function createPostings(dictionary: Dictionary, bytes: Uint8Array): Postings {
  return {
    papersWith(term, removed) {
      const entry = dictionary.find(term);
      if (!entry || !removed) return entry?.papers ?? 0;
      return countLive(bytes, entry, removed);
    },
    addScores(query, scores) {
      for (const { term, weight } of query) {
        const entry = dictionary.find(term);
        if (entry) addScore(bytes, entry, weight, scores);
      }
    },
    weightsAt(rows, terms) {
      const weights = new Uint8Array(rows.length * terms.length);
      for (const [column, term] of terms.entries()) {
        const entry = dictionary.find(term);
        if (!entry) continue;
        const place = { width: terms.length, column };
        pickWeights(bytes, entry, rows, weights, place);
      }
      return weights;
    },
    rowsWith(term) {
      const entry = dictionary.find(term);
      const rows = new Uint32Array(entry?.papers ?? 0);
      let count = 0;
      const note = (row: number): void => {
        rows[count++] = row;
      };
      if (entry) eachPosting(bytes, entry, note);
      return rows;
    },
  };
}

/** Calls `visit` with each row of a list and its saturated frequency. */
export function eachPosting(
  bytes: Uint8Array,
  { papers, at: start, end }: TermEntry,
  visit: (row: number, weight: number) => void,
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
    visit(row, bytes[weight] as number);
  }
}

/** `eachPosting` written out: this loop runs half a million times for a query, and a call would double its time. */
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

function countLive(bytes: Uint8Array, entry: TermEntry, removed: Bitmap): number {
  let live = 0;
  eachPosting(bytes, entry, (row) => {
    if (!hasRow(removed, row)) live++;
  });
  return live;
}

function pickWeights(
  bytes: Uint8Array,
  entry: TermEntry,
  rows: readonly number[],
  weights: Uint8Array,
  { width, column }: { width: number; column: number },
): void {
  let i = 0;
  eachPosting(bytes, entry, (row, weight) => {
    while (i < rows.length && (rows[i] as number) < row) i++;
    if (rows[i] === row) weights[i * width + column] = weight;
  });
}
