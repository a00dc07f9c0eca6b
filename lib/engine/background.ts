import {
  type FileKind,
  openEnvelope,
  PackError,
  readJson,
  sealEnvelope,
  type Trust,
} from '../corpus/envelope.ts';

/** How common each term is in papers at large. A small corpus of one field cannot know that by itself. */
export interface Background {
  /** Terms of a paper of ordinary length, each occurrence counted and title words twice. */
  meanLength: number;
  /** The share of all papers that have the term, 0..1; for a term that is not listed, less than any listed one's. */
  share(term: string): number;
}

/** What a table says of itself. */
export interface BackgroundHeader {
  /** What was counted, for people. */
  from: string;
  /** How many papers were counted. */
  papers: number;
  meanLength: number;
  /** How many terms are listed. */
  terms: number;
}

/** A term with the number of papers that have it. */
export type TermCount = readonly [term: string, papers: number];

const TABLE: FileKind = { magic: 'KBGD', version: 1, called: 'table of word frequencies' };
/** Counts are kept as logarithms in a byte: steps of 6 %, up to 2^21 papers. */
const STEPS_PER_OCTAVE = 12;

/**
 * The table as a file: one byte of logarithm for each term, then the terms in one JSON string, in the same order.
 * `counts` are sorted by term, as `<` sorts strings.
 */
export function encodeBackground(
  counts: readonly TermCount[],
  header: Omit<BackgroundHeader, 'terms'>,
): Uint8Array {
  const terms = new TextEncoder().encode(JSON.stringify(counts.map(([term]) => term).join(' ')));
  const payload = new Uint8Array(counts.length + terms.length);
  payload.set(counts.map(([, papers]) => Math.round(Math.log2(papers) * STEPS_PER_OCTAVE)));
  payload.set(terms, counts.length);
  return sealEnvelope(TABLE, { header: { ...header, terms: counts.length }, payload });
}

/** @throws PackError in words for the user */
export function decodeBackground(bytes: Uint8Array, trust?: Trust): Background {
  const { header, payload } = openEnvelope(TABLE, bytes, trust);
  const { papers, meanLength, terms } = readHeader(header);
  const text = readJson(TABLE, payload.subarray(terms));
  const listed = typeof text === 'string' ? text.split(' ') : [];
  if (listed.length !== terms)
    throw new PackError('The table of word frequencies does not hold what it says.');
  const levels = payload.subarray(0, terms);
  const shareAt = (level: number) => 2 ** (level / STEPS_PER_OCTAVE) / papers;
  const unlisted = shareAt(least(levels)) / 2;
  return {
    meanLength,
    share(term) {
      const level = levels[indexIn(listed, term)];
      return level === undefined ? unlisted : shareAt(level);
    },
  };
}

/** By index: a call for each of them would take longer than all the rest. */
function least(levels: Uint8Array): number {
  let found = 255;
  for (let i = 0; i < levels.length; i++) if ((levels[i] as number) < found) found = levels[i] as number;
  return found;
}

/** Where a sorted list has the term, else -1. Filling a map of all terms would take longer than all look-ups of a day. */
function indexIn(sorted: readonly string[], term: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < term) low = middle + 1;
    else high = middle;
  }
  return sorted[low] === term ? low : -1;
}

function readHeader({ from, papers, meanLength, terms }: Record<string, unknown>): BackgroundHeader {
  if (typeof from === 'string' && isPositive(papers) && isPositive(meanLength) && isPositive(terms))
    return { from, papers, meanLength, terms };
  throw new PackError('The table of word frequencies does not say what it holds.');
}

function isPositive(value: unknown): value is number {
  return Number.isFinite(value) && Number(value) > 0;
}
