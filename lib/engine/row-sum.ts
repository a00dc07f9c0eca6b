import {
  addF64x2,
  andVector,
  bytesToHalves,
  type Code,
  constantVector,
  F64,
  firstToWords,
  floatsToF64x2,
  get,
  I32,
  i32,
  lastToWords,
  loadFour,
  loadVector,
  mulF64x2,
  pick,
  pickBytes,
  set,
  shiftBytes,
  splatF64,
  storeVector,
  subF64x2,
  toFloats,
  V128,
  wasmModule,
  wordsToF64x2,
} from './segment/wasm-bytes.ts';

/** Level 0..15 `q` stands for `(q - 7.5) * step`. */
const MIDDLE = 7.5;
const PAGE = 65_536;
/** The kernel reads so many numbers at once. */
const TOGETHER = 8;
const LONGEST = 1_024;

/** A sum of rows of levels, of which two lie in a byte, the first in the low half. */
export interface RowSum {
  sum: Float32Array;
  /** Adds a row, each of its numbers times `scale`, rounding each sum to 32 bits. */
  add(row: number, scale: number): void;
}

export function createRowSum(levels: Uint8Array, dimension: number): RowSum {
  const sum = new Float32Array(dimension);
  return {
    sum,
    add(row, scale) {
      const from = (row * dimension) / 2;
      for (let i = 0; i < dimension; i += 2) {
        const both = levels[from + i / 2] as number;
        sum[i] = (sum[i] as number) + scale * ((both & 15) - MIDDLE);
        sum[i + 1] = (sum[i + 1] as number) + scale * ((both >> 4) - MIDDLE);
      }
    },
  };
}

/**
 * The same bits by 128-bit SIMD in a fraction of the time, for those who add many rows: the levels are copied into its memory.
 * `undefined` where there is no such thing.
 */
export function createWasmRowSum(levels: Uint8Array, dimension: number): RowSum | undefined {
  if (dimension % TOGETHER !== 0 || dimension > LONGEST) return undefined;
  try {
    const at = 4 * dimension;
    const pages = Math.ceil((at + levels.length) / PAGE);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    const module = new WebAssembly.Module(rowSumModule(dimension));
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    const run = exports.run as (address: number, scale: number) => void;
    new Uint8Array(memory.buffer).set(levels, at);
    return {
      sum: new Float32Array(memory.buffer, 0, dimension),
      add: (row, scale) => run(at + (row * dimension) / 2, scale),
    };
  } catch {
    return undefined;
  }
}

/** Eight numbers at a time: four bytes are taken apart, and doubles added to the sum, which lies at the beginning. */
function rowSumModule(dimension: number): Uint8Array<ArrayBuffer> {
  const [address, scale, factor, bytes, halves, words, sums] = [0, 1, 2, 3, 4, 5, 6];
  const low = constantVector(Array<number>(16).fill(15));
  const middle = constantVector([0, 0, 0, 0, 0, 0, 0x1e, 0x40, 0, 0, 0, 0, 0, 0, 0x1e, 0x40]);
  const interleaved = [0, 16, 1, 17, 2, 18, 3, 19, 0, 16, 1, 17, 2, 18, 3, 19];

  const sumOf = (two: Code, before: Code): Code =>
    toFloats(addF64x2(floatsToF64x2(before), mulF64x2(subF64x2(wordsToF64x2(two), middle), get(factor))));
  const behind = (value: Code): Code => pick(value, value, [2, 3, 2, 3]);
  const four = (from: number, levels: Code): Code => [
    set(words, levels),
    set(sums, loadVector(i32(4 * from))),
    storeVector(
      i32(4 * from),
      pick(sumOf(get(words), get(sums)), sumOf(behind(get(words)), behind(get(sums))), [0, 1, 4, 5]),
    ),
  ];
  const eight = (from: number): Code => [
    set(bytes, loadFour(get(address), from / 2)),
    set(halves, bytesToHalves(pickBytes(andVector(get(bytes), low), shiftBytes(get(bytes), 4), interleaved))),
    four(from, firstToWords(get(halves))),
    four(from + 4, lastToWords(get(halves))),
  ];
  return wasmModule({
    parameters: [I32, F64],
    locals: [{ count: 5, type: V128 }],
    body: [
      set(factor, splatF64(get(scale))),
      Array.from({ length: dimension / TOGETHER }, (_, i) => eight(TOGETHER * i)),
    ],
  });
}
