import type { AddList } from './types.ts';
import {
  add,
  and,
  atLeast,
  below,
  block,
  branch,
  branchIf,
  type Code,
  get,
  I32,
  i32,
  load,
  loadByte,
  loop,
  mul,
  set,
  shiftLeft,
  shiftRight,
  store,
  sub,
  wasmModule,
} from './wasm-bytes.ts';

/** Scores in the memory of a kernel that adds lists to them. */
export interface WasmScores {
  scores: Int32Array;
  /** Adds a list to `scores`, and to nothing else. */
  add: AddList;
}

/** `run(at, weight, end, row, factor)`: addresses of the list's gaps, weights and end, and of the score before the first. */
type Run = (at: number, weight: number, end: number, row: number, factor: number) => void;

const PAGE = 65_536;
/** A gap and a weight: a longer list has longer gaps, and so fewer rows, but a hostile one may have both. */
const BYTES_A_ROW = 5;
/** The first pages of the memory are for the list at hand. */
const ROOM = 8;

let compiled: WebAssembly.Module | undefined;

/**
 * Sums of scores by WebAssembly: the bits of `addScore`, in a half to two thirds of the time. A list is copied into its memory
 * first, which is counted in that, so that lists may lie anywhere. `undefined` where there is no WebAssembly.
 */
export function createWasmScores(rows: number): WasmScores | undefined {
  try {
    const listPages = Math.ceil((BYTES_A_ROW * rows + ROOM) / PAGE);
    const pages = listPages + Math.ceil((4 * rows) / PAGE);
    const memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    compiled ??= new WebAssembly.Module(scoresModule());
    const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
    const run = exports.run as Run;
    const list = new Uint8Array(memory.buffer, 0, listPages * PAGE);
    const first = listPages * PAGE;
    return {
      scores: new Int32Array(memory.buffer, first, rows),
      add(bytes, { papers, at, end }, factor) {
        list.set(bytes.subarray(at, end));
        run(0, end - at - papers, end - at, first - 4, factor);
      },
    };
  } catch {
    return undefined;
  }
}

/** As `addScore`: four rows at once where their gaps take a byte each, else one. */
function scoresModule(): Uint8Array<ArrayBuffer> {
  const [at, weight, end, row, factor] = [0, 1, 2, 3, 4];
  const [gap, frequencies, shift] = [5, 6, 7];
  const byteOf = (word: number, index: number): Code => and(shiftRight(get(word), i32(8 * index)), i32(255));
  const next = (between: Code): Code => set(row, add(add(get(row), shiftLeft(between, i32(2))), i32(4)));
  const addTo = (frequency: Code): Code => store(get(row), add(load(get(row)), mul(get(factor), frequency)));
  const one: Code = [
    set(gap, loadByte(get(at))),
    set(at, add(get(at), i32(1))),
    block(
      branchIf(0, below(get(gap), i32(128))),
      set(shift, i32(7)),
      loop(
        set(frequencies, loadByte(get(at))),
        set(at, add(get(at), i32(1))),
        set(gap, add(get(gap), shiftLeft(sub(get(frequencies), i32(1)), get(shift)))),
        set(shift, add(get(shift), i32(7))),
        branchIf(0, below(i32(127), get(frequencies))),
      ),
    ),
    next(get(gap)),
    addTo(loadByte(get(weight))),
    set(weight, add(get(weight), i32(1))),
  ];
  const four: Code = [
    set(frequencies, load(get(weight))),
    [0, 1, 2, 3].map((index) => [next(byteOf(gap, index)), addTo(byteOf(frequencies, index))]),
    set(at, add(get(at), i32(4))),
    set(weight, add(get(weight), i32(4))),
  ];
  return wasmModule({
    parameters: [I32, I32, I32, I32, I32],
    locals: [{ count: 3, type: I32 }],
    body: block(
      loop(
        branchIf(1, atLeast(get(weight), get(end))),
        block(
          branchIf(0, below(get(end), add(get(weight), i32(4)))),
          set(gap, load(get(at))),
          branchIf(0, and(get(gap), i32(0x80808080 | 0))),
          four,
          branch(1),
        ),
        one,
        branch(0),
      ),
    ),
  });
}
