import type { TextVector } from './embedding.ts';

export type Vectors = ReturnType<typeof createVectors>;

const FIRST_ROWS = 256;

/** The vectors of papers as a column of bytes beside the lexical rows: same numbers, same gaps, closed together. */
export function createVectors(dimension: number) {
  let rows = 0;
  let values = new Int8Array(FIRST_ROWS * dimension);
  let inverseLengths = new Float32Array(FIRST_ROWS);

  function reserve(): void {
    if (rows < inverseLengths.length) return;
    const old = { values, inverseLengths };
    values = new Int8Array(rows * 2 * dimension);
    inverseLengths = new Float32Array(rows * 2);
    values.set(old.values);
    inverseLengths.set(old.inverseLengths);
  }

  function move(from: number, to: number): void {
    values.copyWithin(to * dimension, from * dimension, (from + 1) * dimension);
    inverseLengths[to] = inverseLengths[from] ?? 0;
  }

  return {
    append(vector: TextVector): void {
      reserve();
      values.set(vector.values, rows * dimension);
      inverseLengths[rows] = vector.inverseLength;
      rows++;
    },
    /** Gives a function from a row to its cosine with the vector, -1..1. Valid until the next change. */
    comparer({ values: query, inverseLength }: TextVector): (row: number) => number {
      return (row) => dot(query, values, row * dimension) * inverseLength * (inverseLengths[row] as number);
    },
    /** Closes the gaps of the rows that `isRemoved` names; the others keep their order. */
    compact(isRemoved: (row: number) => boolean): void {
      let next = 0;
      for (let row = 0; row < rows; row++) if (!isRemoved(row)) move(row, next++);
      rows = next;
    },
    get rows(): number {
      return rows;
    },
  };
}

/** The cosine of two texts' vectors, -1..1. */
export function cosine(a: TextVector, b: TextVector): number {
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
