import type { RowVector } from './types.ts';

/** Vectors of rows, one after the other. */
export interface VectorColumns {
  dimension: number;
  /** `dimension` whole numbers -127..127 of each row. */
  values: Int8Array;
  /** Of each row: 1 / length of its numbers, 0 when that is 0. */
  inverseLengths: Float32Array;
}

/**
 * Writes the cosine of each row with the vector to `out`. The dot product is whole; it is multiplied by one inverse
 * length, rounded to 32 bits, by the other, and rounded again, as 32-bit arithmetic does: any kernel gives these bits.
 */
export function writeCosines(
  { dimension, values, inverseLengths }: VectorColumns,
  vector: RowVector,
  out: Float32Array,
): void {
  const query = vector.values;
  const inverse = Math.fround(vector.inverseLength);
  for (let row = 0; row < inverseLengths.length; row++) {
    const dot = dotAt(query, values, row * dimension);
    out[row] = Math.fround(dot * (inverseLengths[row] as number)) * inverse;
  }
}

/** Four sums that do not wait for each other; the casts keep checks for undefined out of the loop. */
function dotAt(query: Int8Array, values: Int8Array, from: number): number {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let i = 0; i < query.length; i += 4) {
    const at = from + i;
    a = (a + Math.imul(query[i] as number, values[at] as number)) | 0;
    b = (b + Math.imul(query[i + 1] as number, values[at + 1] as number)) | 0;
    c = (c + Math.imul(query[i + 2] as number, values[at + 2] as number)) | 0;
    d = (d + Math.imul(query[i + 3] as number, values[at + 3] as number)) | 0;
  }
  return (a + b + c + d) | 0;
}
