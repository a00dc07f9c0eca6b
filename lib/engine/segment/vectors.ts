import { type VectorColumns, writeCosines } from './cosines.ts';
import { createWasmCosines } from './cosines-wasm.ts';
import type { RowVector, SegmentVectors } from './types.ts';

/** Fewer rows take a fifth of a millisecond at most without WebAssembly, whose memory comes in large pieces. */
const WORTH_WASM = 1024;

export interface VectorStore extends SegmentVectors {
  readonly columns: VectorColumns;
  /** Bytes. */
  readonly memory: number;
}

/**
 * Room for the vectors of so many rows, to be filled through `columns`.
 * @param simd `false` for the kernel in TypeScript whatever the size
 */
export function createVectorStore(rows: number, dimension: number, simd = rows >= WORTH_WASM): VectorStore {
  const wasm = simd && dimension > 0 ? createWasmCosines(rows, dimension) : undefined;
  const columns = wasm?.columns ?? emptyColumns(rows, dimension);
  const out = wasm ? undefined : new Float32Array(rows);

  function inTypeScript(vector: RowVector): Float32Array {
    const cosines = out ?? new Float32Array(rows);
    writeCosines(columns, vector, cosines);
    return cosines;
  }
  const kernel = wasm?.cosines ?? inTypeScript;

  return {
    dimension,
    columns,
    memory: wasm?.memory ?? columns.values.length + 8 * rows,
    cosines(vector) {
      if (dimension > 0 && vector.values.length !== dimension)
        throw new RangeError(`A vector of ${vector.values.length} numbers, not ${dimension}.`);
      return kernel(vector);
    },
    at: (row) => ({
      values: columns.values.slice(row * dimension, (row + 1) * dimension),
      inverseLength: columns.inverseLengths[row] ?? 0,
    }),
  };
}

function emptyColumns(rows: number, dimension: number): VectorColumns {
  return {
    dimension,
    values: new Int8Array(rows * dimension),
    inverseLengths: new Float32Array(rows),
  };
}
