/**
 * A string as bytes whose order is that of JavaScript strings, and from which any string comes back, a lone surrogate
 * too: each UTF-16 unit as UTF-8 would write that number. ASCII, which nearly all terms are, is itself.
 */
export function termBytes(term: string): Uint8Array {
  const bytes = new Uint8Array(term.length * BYTES_A_UNIT);
  return bytes.subarray(0, writeTerm(term, bytes));
}

/** The most bytes that a UTF-16 unit takes. */
export const BYTES_A_UNIT = 3;

/** Writes them to the beginning of `bytes`, and gives how many they are. */
export function writeTerm(term: string, bytes: Uint8Array): number {
  let length = 0;
  for (let i = 0; i < term.length; i++) {
    const unit = term.charCodeAt(i);
    if (unit < 0x80) bytes[length++] = unit;
    else if (unit < 0x800) {
      bytes[length++] = 0xc0 | (unit >> 6);
      bytes[length++] = 0x80 | (unit & 0x3f);
    } else {
      bytes[length++] = 0xe0 | (unit >> 12);
      bytes[length++] = 0x80 | ((unit >> 6) & 0x3f);
      bytes[length++] = 0x80 | (unit & 0x3f);
    }
  }
  return length;
}

/** Writes the UTF-16 units of the bytes `[from, to)` to `units`, as many as fit, and gives how many. */
export function readUnits(bytes: Uint8Array, from: number, to: number, units: Uint16Array): number {
  let count = 0;
  for (let i = from; i < to && count < units.length; count++) {
    const unit = unitAt(bytes, i);
    units[count] = unit;
    i += bytesOfUnit(unit);
  }
  return count;
}

/** How many bytes a unit takes. */
export function bytesOfUnit(unit: number): number {
  return unit < 0x80 ? 1 : unit < 0x800 ? 2 : BYTES_A_UNIT;
}

/** The string whose bytes these are. */
export function termOfBytes(bytes: Uint8Array, length: number): string {
  let term = '';
  for (let i = 0; i < length; ) {
    const unit = unitAt(bytes, i);
    term += String.fromCharCode(unit);
    i += bytesOfUnit(unit);
  }
  return term;
}

function unitAt(bytes: Uint8Array, i: number): number {
  const first = bytes[i] as number;
  if (first < 0x80) return first;
  const size = first < 0xe0 ? 2 : 3;
  let unit = first & (size === 2 ? 0x1f : 0x0f);
  for (let next = i + 1; next < i + size; next++) unit = (unit << 6) | ((bytes[next] ?? 0) & 0x3f);
  return unit;
}

/** A term in bytes: the first `length` of `spelled`. */
export interface SpelledTerm {
  spelled: Uint8Array;
  length: number;
}

/** The order of two terms in bytes: below 0, 0 or above 0. */
export function compareTerms(a: SpelledTerm, b: SpelledTerm): number {
  const shared = Math.min(a.length, b.length);
  for (let i = 0; i < shared; i++) {
    const difference = (a.spelled[i] as number) - (b.spelled[i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - b.length;
}

/** Below 0, 0 or above 0 as the first comes before, is, or comes after `length` bytes of the other at `from`. */
export function compareBytes(a: Uint8Array, other: Uint8Array, from: number, length: number): number {
  const shared = Math.min(a.length, length);
  for (let i = 0; i < shared; i++) {
    const difference = (a[i] as number) - (other[from + i] as number);
    if (difference !== 0) return difference;
  }
  return a.length - length;
}
