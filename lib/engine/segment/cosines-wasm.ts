import type { VectorColumns } from './cosines.ts';
import type { RowVector } from './types.ts';
import {
  add,
  addI32x4,
  atLeast,
  below,
  block,
  branchIf,
  type Code,
  dotI16x8,
  F32,
  get,
  I32,
  i32,
  load8x8,
  loadVector,
  loop,
  mulF32x4,
  pick,
  set,
  splatF32,
  storeVector,
  toF32x4,
  V128,
  wasmModule,
  zeroVector,
} from './wasm-bytes.ts';

/** `run(vectors, end, query, inverses, out, inverse)`: addresses, and the inverse length of the query. */
type Run = (
  vectors: number,
  end: number,
  query: number,
  inverses: number,
  out: number,
  inverse: number,
) => void;

export interface WasmCosines {
  /** The rows' vectors, in the memory that the kernel reads: fill them before the first call. */
  columns: VectorColumns;
  /** The cosine of each row with the vector; the array is good until the next call. */
  cosines(vector: RowVector): Float32Array;
  /** Bytes. */
  memory: number;
}

/** The kernel works on as many rows at once; the last ones may be padding. */
const TOGETHER = 4;
const PAGE = 65_536;
/** Longer ones are no model of ours, and would make the unrolled loop long. */
const LONGEST = 1024;

/**
 * Cosines by 128-bit SIMD (WebAssembly 2.0): the bits of `writeCosines`, several times as fast. The vectors live in the
 * memory of the module, so that nothing is copied for a query. `undefined` where there is no WebAssembly, or no SIMD, or
 * no memory for it, or where the page's policy forbids it: the caller then has `writeCosines`.
 * @param dimension a multiple of 16
 */
export function createWasmCosines(rows: number, dimension: number): WasmCosines | undefined {
  if (dimension % 16 !== 0 || dimension > LONGEST) return undefined;
  try {
    return instantiate(rows, dimension);
  } catch {
    return undefined;
  }
}

function instantiate(rows: number, dimension: number): WasmCosines {
  const padded = Math.ceil(rows / TOGETHER) * TOGETHER;
  const at = { query: 0, vectors: 2 * dimension, inverses: (2 + padded) * dimension, out: 0 };
  at.out = at.inverses + 4 * padded;
  const pages = Math.ceil((at.out + 4 * padded) / PAGE);
  const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
  const module = new WebAssembly.Module(cosinesModule(dimension));
  const { exports } = new WebAssembly.Instance(module, { env: { memory } });
  const run = exports.run as Run;
  const query = new Int16Array(memory.buffer, at.query, dimension);
  const out = new Float32Array(memory.buffer, at.out, rows);

  return {
    columns: {
      dimension,
      values: new Int8Array(memory.buffer, at.vectors, rows * dimension),
      inverseLengths: new Float32Array(memory.buffer, at.inverses, rows),
    },
    cosines({ values, inverseLength }) {
      query.set(values);
      run(at.vectors, at.inverses, at.query, at.inverses, at.out, inverseLength);
      return out;
    },
    memory: memory.buffer.byteLength,
  };
}

/**
 * For four rows at a time: dot products with the query (widened to 16 bits beforehand), the four sums of each row added
 * across, turned to floats, and multiplied by both inverse lengths.
 */
export function cosinesModule(dimension: number): Uint8Array<ArrayBuffer> {
  const [vectors, end, query, inverses, out, inverse] = [0, 1, 2, 3, 4, 5];
  const [part, scale] = [6, 7];
  const sums = [8, 9, 10, 11];
  const parts = Array.from({ length: dimension / 8 }, (_, i) => 8 * i);

  const addPart = (from: number): Code => [
    set(part, loadVector(get(query), 2 * from)),
    sums.map((sum, row) =>
      set(sum, addI32x4(get(sum), dotI16x8(load8x8(get(vectors), row * dimension + from), get(part)))),
    ),
  ];
  const [a = 0, b = 0, c = 0, d = 0] = sums;
  const halves = (x: number, y: number): Code =>
    addI32x4(pick(get(x), get(y), [0, 1, 4, 5]), pick(get(x), get(y), [2, 3, 6, 7]));
  const total: Code = [
    set(a, halves(a, b)),
    set(c, halves(c, d)),
    set(a, addI32x4(pick(get(a), get(c), [0, 2, 4, 6]), pick(get(a), get(c), [1, 3, 5, 7]))),
  ];
  const cosine = mulF32x4(mulF32x4(toF32x4(get(a)), loadVector(get(inverses))), get(scale));

  const body: Code = [
    set(scale, splatF32(get(inverse))),
    block(
      branchIf(0, atLeast(get(vectors), get(end))),
      loop(
        sums.map((sum) => set(sum, zeroVector)),
        parts.map(addPart),
        total,
        storeVector(get(out), cosine),
        set(vectors, add(get(vectors), i32(TOGETHER * dimension))),
        set(inverses, add(get(inverses), i32(16))),
        set(out, add(get(out), i32(16))),
        branchIf(0, below(get(vectors), get(end))),
      ),
    ),
  ];
  return wasmModule({
    parameters: [I32, I32, I32, I32, I32, F32],
    locals: [{ count: 6, type: V128 }],
    body,
  });
}
