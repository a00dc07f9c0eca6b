import { type FileKind, openEnvelope, PackError, type Trust } from '../corpus/envelope.ts';
import type { Token } from './analyse.ts';
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
/** Level 0..15 `q` stands for `(q - 7.5) * step`. */
const MIDDLE = 7.5;

/**
 * Reads a model. After the header: of each row the hash of its term (u32, rising), of each row its step (f32), of each
 * row its numbers, two in a byte, the first in the low half. Nothing is made for each term: it must be there at once.
 * @throws PackError in words for the user
 */
export function decodeEmbedding(bytes: Uint8Array, trust?: Trust): Embedding {
  const { header, payload } = openEnvelope(MODEL, bytes, trust);
  const { rows, dimension } = readHeader(header);
  if (payload.length !== rows * (ROW_HEAD + dimension / 2))
    throw new PackError(`The ${MODEL.called} does not hold what it says.`);
  // A copy, so that the numbers are aligned; not by `slice`, which in Node's Buffer does not copy.
  const head = new Uint8Array(payload.subarray(0, rows * ROW_HEAD)).buffer;
  const hashes = new Uint32Array(head, 0, rows);
  const steps = new Float32Array(head, rows * 4, rows);
  const levels = payload.subarray(rows * ROW_HEAD);
  const sum = new Float32Array(dimension);
  /** How much each row counts in the text at hand; empty between texts. */
  const counts = new Map<number, number>();

  function addRow(row: number, weight: number): void {
    const scale = weight * (steps[row] ?? 0);
    const from = (row * dimension) / 2;
    for (let i = 0; i < dimension; i += 2) {
      const both = levels[from + i / 2] as number;
      sum[i] = (sum[i] as number) + scale * ((both & 15) - MIDDLE);
      sum[i + 1] = (sum[i + 1] as number) + scale * ((both >> 4) - MIDDLE);
    }
  }

  function count(row: number, weight: number): void {
    counts.set(row, (counts.get(row) ?? 0) + weight);
  }

  /** Gives how many of the words are known. */
  function countWords(tokens: readonly Token[], weight: number): number {
    let known = 0;
    let last = { place: Number.NEGATIVE_INFINITY, hash: 0 };
    for (const { term, place } of tokens) {
      const hash = termHash(term);
      const row = indexIn(hashes, hash);
      const pair = place - last.place === 1 ? indexIn(hashes, pairHash(last.hash, hash)) : -1;
      if (row >= 0) count(row, weight);
      if (pair >= 0) count(pair, weight);
      if (row >= 0) known++;
      last = { place, hash };
    }
    return known;
  }

  return {
    id: checksumOf(bytes),
    dimension,
    embed({ title, abstract }) {
      const known = TITLE_WEIGHT * countWords(title, TITLE_WEIGHT) + countWords(abstract, 1);
      sum.fill(0);
      for (const [row, n] of counts) addRow(row, n ** REPEATED);
      counts.clear();
      const words = TITLE_WEIGHT * title.length + abstract.length;
      return { ...directionInBytes(sum), known: words > 0 ? known / words : 0 };
    },
  };
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

/** Where rising numbers have this one, else -1. */
function indexIn(rising: Uint32Array, wanted: number): number {
  let low = 0;
  let high = rising.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] as number) < wanted) low = middle + 1;
    else high = middle;
  }
  return rising[low] === wanted ? low : -1;
}

function readHeader({ rows, dimension }: Record<string, unknown>): { rows: number; dimension: number } {
  if (isCount(rows) && isCount(dimension) && dimension % 2 === 0) return { rows, dimension };
  throw new PackError(`The ${MODEL.called} does not say what it holds.`);
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}
