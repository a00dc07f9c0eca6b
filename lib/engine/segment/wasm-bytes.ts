/** Bytes of a WebAssembly module, nested as they are written. */
export type Code = number | readonly Code[];

export const I32 = 0x7f;
export const F32 = 0x7d;
export const F64 = 0x7c;
export const V128 = 0x7b;

/** The instructions that cosines-wasm.ts needs, by their names in the specification (WebAssembly 2.0, chapter 5.4). */
export const block = (...body: Code[]): Code => [0x02, 0x40, ...body, 0x0b];
export const loop = (...body: Code[]): Code => [0x03, 0x40, ...body, 0x0b];
export const branch = (depth: number): Code => [0x0c, depth];
export const branchIf = (depth: number, condition: Code): Code => [condition, 0x0d, depth];
export const get = (local: number): Code => [0x20, local];
export const set = (local: number, value: Code): Code => [value, 0x21, local];
export const i32 = (value: number): Code => [0x41, signed(value)];
export const atLeast = (a: Code, b: Code): Code => [a, b, 0x4f];
export const below = (a: Code, b: Code): Code => [a, b, 0x49];
export const add = (a: Code, b: Code): Code => [a, b, 0x6a];
export const sub = (a: Code, b: Code): Code => [a, b, 0x6b];
export const mul = (a: Code, b: Code): Code => [a, b, 0x6c];
export const and = (a: Code, b: Code): Code => [a, b, 0x71];
export const shiftLeft = (a: Code, bits: Code): Code => [a, bits, 0x74];
/** With zeros from the left. */
export const shiftRight = (a: Code, bits: Code): Code => [a, bits, 0x76];
/** Words that need not be aligned, and a byte without sign. */
export const load = (address: Code): Code => [address, 0x28, 0, 0];
export const loadByte = (address: Code): Code => [address, 0x2d, 0, 0];
export const store = (address: Code, value: Code): Code => [address, value, 0x36, 0, 0];

/** Eight bytes with sign, each widened to sixteen bits. */
export const load8x8 = (address: Code, offset: number): Code => [address, vector(1), 0, unsigned(offset)];
export const loadVector = (address: Code, offset = 0): Code => [address, vector(0), 0, unsigned(offset)];
export const storeVector = (address: Code, value: Code): Code => [address, value, vector(11), 0, 0];
export const splatF32 = (value: Code): Code => [value, vector(19)];
export const zeroVector: Code = [vector(12), ...Array<number>(16).fill(0)];
export const addI32x4 = (a: Code, b: Code): Code => [a, b, vector(174)];
/** Eight products of sixteen bits, each two neighbours added: four sums. */
export const dotI16x8 = (a: Code, b: Code): Code => [a, b, vector(186)];
export const toF32x4 = (value: Code): Code => [value, vector(250)];
export const mulF32x4 = (a: Code, b: Code): Code => [a, b, vector(230)];
/** Four bytes; the rest is 0. */
export const loadFour = (address: Code, offset: number): Code => [address, vector(92), 0, unsigned(offset)];
export const constantVector = (bytes: readonly number[]): Code => [vector(12), ...bytes];
export const andVector = (a: Code, b: Code): Code => [a, b, vector(78)];
export const shiftBytes = (value: Code, bits: number): Code => [value, i32(bits), vector(109)];
/** The first eight bytes as half words, and the first or last four of these as words. */
export const bytesToHalves = (value: Code): Code => [value, vector(137)];
export const firstToWords = (value: Code): Code => [value, vector(169)];
export const lastToWords = (value: Code): Code => [value, vector(170)];
export const splatF64 = (value: Code): Code => [value, vector(20)];
/** The first two words, or floats, as doubles; and back, with zeros behind. */
export const wordsToF64x2 = (value: Code): Code => [value, vector(254)];
export const floatsToF64x2 = (value: Code): Code => [value, vector(95)];
export const toFloats = (value: Code): Code => [value, vector(94)];
export const addF64x2 = (a: Code, b: Code): Code => [a, b, vector(240)];
export const subF64x2 = (a: Code, b: Code): Code => [a, b, vector(241)];
export const mulF64x2 = (a: Code, b: Code): Code => [a, b, vector(242)];
/** Bytes of two vectors side by side, by number. */
export const pickBytes = (a: Code, b: Code, bytes: readonly number[]): Code => [a, b, vector(13), bytes];
/** Four of the eight words of two vectors, by number. */
export const pick = (a: Code, b: Code, words: readonly number[]): Code => [
  a,
  b,
  vector(13),
  words.flatMap((word) => [0, 1, 2, 3].map((byte) => 4 * word + byte)),
];

/** What a module of one function needs: it imports `env.memory`, has these locals, and exports itself as `run`. */
export interface WasmFunction {
  parameters: readonly number[];
  locals: readonly { count: number; type: number }[];
  body: Code;
}

export function wasmModule({ parameters, locals, body }: WasmFunction): Uint8Array<ArrayBuffer> {
  const code = sized([list(locals.map(({ count, type }) => [unsigned(count), type])), body, 0x0b]);
  const bytes: Code = [
    [0x00, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
    section(1, [[0x60, list(parameters), list([])]]),
    section(2, [[name('env'), name('memory'), 0x02, 0x00, 1]]),
    section(3, [0]),
    section(7, [[name('run'), 0x00, 0]]),
    section(10, [code]),
  ];
  return Uint8Array.from(flat(bytes));
}

function section(id: number, entries: readonly Code[]): Code {
  return [id, sized(list(entries))];
}

function list(entries: readonly Code[]): Code {
  return [unsigned(entries.length), ...entries];
}

function name(text: string): Code {
  return list(Array.from(text, (char) => char.charCodeAt(0)));
}

function sized(content: Code): Code {
  const bytes = flat(content);
  return [unsigned(bytes.length), bytes];
}

function flat(code: Code): number[] {
  return typeof code === 'number' ? [code] : code.flatMap(flat);
}

/** The second part of a vector instruction follows 0xfd. */
function vector(instruction: number): Code {
  return [0xfd, unsigned(instruction)];
}

/** LEB128, as the format writes numbers without sign. */
function unsigned(value: number): Code {
  return value < 128 ? [value] : [(value & 127) | 128, unsigned(value >>> 7)];
}

/** LEB128 with sign. */
function signed(value: number): Code {
  return value >= -64 && value < 64 ? [value & 127] : [(value & 127) | 128, signed(value >> 7)];
}
