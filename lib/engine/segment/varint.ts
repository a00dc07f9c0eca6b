import type { createBytes } from './growing.ts';

/** Writes a whole number 0..2^32 - 1 in groups of seven bits, the lowest first; all but the last have the high bit. */
export function writeVarint(bytes: ReturnType<typeof createBytes>, value: number): void {
  let rest = value;
  for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
  bytes.push(rest);
}

/** Where one reads in bytes. */
export interface ByteCursor {
  bytes: Uint8Array;
  at: number;
}

/** Reads what `writeVarint` wrote, and goes past it. What is damaged gives some number, and ends. */
export function readVarint(cursor: ByteCursor): number {
  let value = 0;
  for (let shift = 0; shift < 35; shift += 7) {
    const byte = cursor.bytes[cursor.at++] ?? 0;
    value |= (byte & 127) << shift;
    if (byte < 128) break;
  }
  return value >>> 0;
}
