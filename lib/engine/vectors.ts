import type { RowVector } from './segment/types.ts';

/** The cosine of two texts' vectors, -1..1. */
export function cosine(a: RowVector, b: RowVector): number {
  return dot(a.values, b.values, 0) * a.inverseLength * b.inverseLength;
}

/** Four sums that do not wait for each other, in whole numbers; the casts keep checks for undefined out of the loop. */
function dot(query: Int8Array, values: Int8Array, from: number): number {
  const length = query.length;
  const whole = length & ~3;
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  let i = 0;
  for (; i < whole; i += 4) {
    const at = from + i;
    a = (a + (query[i] as number) * (values[at] as number)) | 0;
    b = (b + (query[i + 1] as number) * (values[at + 1] as number)) | 0;
    c = (c + (query[i + 2] as number) * (values[at + 2] as number)) | 0;
    d = (d + (query[i + 3] as number) * (values[at + 3] as number)) | 0;
  }
  for (; i < length; i++) a += (query[i] as number) * (values[from + i] as number);
  return a + b + c + d;
}
