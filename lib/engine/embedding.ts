import { type FileKind, openEnvelope, PackError, type Trust } from '../corpus/envelope.ts';
import type { Token } from './analyse.ts';
import { createRowSum, createWasmRowSum } from './row-sum.ts';
import type { AnalysedPaper } from './term-counts.ts';
import { pairHash, termHash } from './term-hash.ts';

/** The direction of a text in bytes. Two texts are as alike as their directions: the cosine between them. */
export interface TextVector {
  /** The greatest is 127 or -127; all 0 when no word is known. */
  values: Int8Array;
  /** 1 / length of `values`, 0 when that is 0: the dot product times both is the cosine. */
  inverseLength: number;
  /** The share of the text's words that the model knows, 0..1. */
  known: number;
}

/** One vector for each term and each common pair of neighbours; a text is their weighed sum. `tools/train` makes it. */
export interface Embedding {
  /** Names the file that it was read from: models of another name give other vectors. */
  id: string;
  dimension: number;
  /** A word of the title counts for three; what counts for n in a text adds its vector n ** 0.75 times. */
  embed(text: AnalysedPaper): TextVector;
  /** The same of words that are hashed already. */
  embedWords(title: HashedWords, abstract: HashedWords): TextVector;
}

/** The words of a text: the hashes of their terms (`termHash`), and their places as `Token` has them. */
export interface HashedWords {
  hashes: Uint32Array;
  places: Uint32Array;
}

/**
 * Chosen on the declared and the synergy collections (`npm run evaluate -- --ranker dense`), where 2 and 1 gave 1.3 points of
 * MRR and 1.1 of MAP less. The trainer weighs in the same way (`tools/train/train.py`), and the exported examples show it.
 */
const TITLE_WEIGHT = 3;
const REPEATED = 0.75;
const MODEL: FileKind = { magic: 'KEMB', version: 1, called: 'model of word meanings' };
/** Bytes of a row beside its numbers: the hash of its term, and its step. */
const ROW_HEAD = 8;
/** Rows that a few answers do not add: who adds more is adding papers, or is asked often. */
const WORTH_WASM = 50_000;

/**
 * Reads a model. After the header: of each row the hash of its term (u32, rising), of each row its step (f32), of each
 * row its numbers, two in a byte, the first in the low half. Nothing is made for each term: it must be there at once.
 * @throws PackError in words for the user
 */
export function decodeEmbedding(bytes: Uint8Array, trust?: Trust): Embedding {
  const { header, payload } = openEnvelope(MODEL, bytes, trust);
  const { rows: size, dimension } = readHeader(header);
  if (payload.length !== size * (ROW_HEAD + dimension / 2))
    throw new PackError(`The ${MODEL.called} does not hold what it says.`);
  // A copy, so that the numbers are aligned; not by `slice`, which in Node's Buffer does not copy.
  const head = new Uint8Array(payload.subarray(0, size * ROW_HEAD)).buffer;
  const hashes = new Uint32Array(head, 0, size);
  const steps = new Float32Array(head, size * 4, size);
  const levels = payload.subarray(size * ROW_HEAD);
  const rowOf = createFinder(hashes);
  const counts = createRowCounts(size);
  const sums = createSums(levels, steps, dimension);

  /** Gives how many of the words are known. */
  function countWords({ hashes: words, places }: HashedWords, weight: number): number {
    let known = 0;
    let lastPlace = Number.NEGATIVE_INFINITY;
    let last = 0;
    for (let i = 0; i < words.length; i++) {
      const [hash, place] = [words[i] as number, places[i] as number];
      const row = rowOf(hash);
      const pair = place - lastPlace === 1 ? rowOf(pairHash(last, hash)) : -1;
      if (row >= 0) counts.add(row, weight);
      if (pair >= 0) counts.add(pair, weight);
      if (row >= 0) known++;
      lastPlace = place;
      last = hash;
    }
    return known;
  }

  function embedWords(title: HashedWords, abstract: HashedWords): TextVector {
    const known = TITLE_WEIGHT * countWords(title, TITLE_WEIGHT) + countWords(abstract, 1);
    const sum = sums.empty();
    counts.take((row, n) => sums.add(row, n ** REPEATED));
    const words = TITLE_WEIGHT * title.hashes.length + abstract.hashes.length;
    return { ...directionInBytes(sum), known: words > 0 ? known / words : 0 };
  }

  return {
    id: checksumOf(bytes),
    dimension,
    embed: ({ title, abstract }) => embedWords(hashed(title), hashed(abstract)),
    embedWords,
  };
}

/** Adds rows by their numbers, the faster the more are asked for. */
function createSums(levels: Uint8Array, steps: Float32Array, dimension: number) {
  let rows = createRowSum(levels, dimension);
  let added = 0;
  return {
    add(row: number, weight: number): void {
      rows.add(row, weight * (steps[row] ?? 0));
      added++;
    },
    /** A sum of nothing yet. After some thousand rows more are likely, and worth a copy of the model. */
    empty(): Float32Array {
      if (added > WORTH_WASM) {
        rows = createWasmRowSum(levels, dimension) ?? rows;
        added = Number.NEGATIVE_INFINITY;
      }
      return rows.sum.fill(0);
    },
  };
}

/** How much each row counts in the text at hand; nothing between texts. */
function createRowCounts(rows: number) {
  const counts = new Float32Array(rows);
  const counted: number[] = [];
  return {
    add(row: number, weight: number): void {
      if (counts[row] === 0) counted.push(row);
      counts[row] = (counts[row] as number) + weight;
    },
    /** Visits the rows that count, in the order of the text, and forgets them. */
    take(visit: (row: number, count: number) => void): void {
      for (const row of counted) {
        visit(row, counts[row] as number);
        counts[row] = 0;
      }
      counted.length = 0;
    },
  };
}

/** By index, as all that is done for every sentence shown. */
function hashed(tokens: readonly Token[]): HashedWords {
  const hashes = new Uint32Array(tokens.length);
  const places = new Uint32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const { term, place } = tokens[i] as Token;
    hashes[i] = termHash(term);
    places[i] = place;
  }
  return { hashes, places };
}

/** The direction of a sum. By index: `from` and `reduce` would take longer than all the rest, and every sentence shown is embedded. */
export function directionInBytes(sum: Float32Array): Omit<TextVector, 'known'> {
  const values = new Int8Array(sum.length);
  let greatest = 0;
  for (let i = 0; i < sum.length; i++) greatest = Math.max(greatest, Math.abs(sum[i] as number));
  if (greatest === 0) return { values, inverseLength: 0 };
  let squares = 0;
  for (let i = 0; i < sum.length; i++) {
    const value = Math.round(((sum[i] as number) / greatest) * 127);
    values[i] = value;
    squares += value * value;
  }
  return { values, inverseLength: 1 / Math.sqrt(squares) };
}

/** The file's own CRC-32, which `openEnvelope` has compared with its content. */
function checksumOf(bytes: Uint8Array): string {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(16, true).toString(16).padStart(8, '0');
}

/**
 * Gives where rising hashes have this one, else -1. They are spread evenly, so where to look is known from their highest
 * bits: a word is looked up twice, and a binary search was half of the work on it. Made when it is first asked.
 */
function createFinder(hashes: Uint32Array): (hash: number) => number {
  const shift = Math.min(31, Math.clz32(hashes.length));
  let starts: Uint32Array | undefined;
  return (hash) => {
    starts ??= bucketsOf(hashes, shift);
    const bucket = hash >>> shift;
    const end = starts[bucket + 1] as number;
    for (let i = starts[bucket] as number; i < end; i++) if (hashes[i] === hash) return i;
    return -1;
  };
}

/** Where the hashes begin that have these highest bits, and behind the last where all end. */
function bucketsOf(hashes: Uint32Array, shift: number): Uint32Array {
  const starts = new Uint32Array((0xffffffff >>> shift) + 2);
  for (let i = 0; i < hashes.length; i++) {
    const next = ((hashes[i] as number) >>> shift) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let i = 1; i < starts.length; i++) starts[i] = (starts[i] as number) + (starts[i - 1] as number);
  return starts;
}

function readHeader({ rows, dimension }: Record<string, unknown>): { rows: number; dimension: number } {
  if (isCount(rows) && isCount(dimension) && dimension % 2 === 0) return { rows, dimension };
  throw new PackError(`The ${MODEL.called} does not say what it holds.`);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
