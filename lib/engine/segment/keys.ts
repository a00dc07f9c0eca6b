import type { PaperKey } from '../../paper/paper.ts';
import type { Sliced } from './types.ts';

/** A key's hash of 64 bits, as two numbers of 32. */
export interface KeyHash {
  high: number;
  low: number;
}

/** Hashes of keys and the rows that have them, in the order of `high`; equal ones in the order of rows. */
export interface KeyColumns {
  high: Uint32Array;
  low: Uint32Array;
  rows: Uint32Array;
}

/**
 * Two hashes side by side over UTF-16 units, each a multiplication with its own odd number, mixed with the other at the
 * end as MurmurHash3 (Appleby) ends. Among a million keys two share all 64 bits once in 37 million corpora.
 */
export function keyHash(key: PaperKey): KeyHash {
  let high = 0x2f0b4c47;
  let low = 0x51ed270b;
  for (let i = 0; i < key.length; i++) {
    const unit = key.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x85ebca77);
    low = Math.imul(low ^ unit, 0x9e3779b1);
    high ^= high >>> 15;
  }
  return { high: mixed(high ^ (low >>> 13)), low: mixed(low ^ Math.imul(high, 0xc2b2ae3d)) };
}

function mixed(hash: number): number {
  const first = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const second = Math.imul(first ^ (first >>> 13), 0xc2b2ae35);
  return (second ^ (second >>> 16)) >>> 0;
}

/** The rows that have this key, in their order. */
export function rowsWithKey({ high, low, rows }: KeyColumns, key: PaperKey): number[] {
  const hash = keyHash(key);
  const found: number[] = [];
  for (let i = firstAt(high, hash.high); high[i] === hash.high; i++)
    if (low[i] === hash.low) found.push(rows[i] ?? 0);
  return found;
}

/** Where the first of rising numbers is that is not below this one. */
function firstAt(rising: Uint32Array, wanted: number): number {
  let from = 0;
  let to = rising.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((rising[middle] as number) < wanted) from = middle + 1;
    else to = middle;
  }
  return from;
}

/** Entries in the order in which they came, put in order of `high` by radix sort: as many steps as there are entries. */
export function* sortKeys({ high, low, rows }: KeyColumns): Sliced<KeyColumns> {
  let order = new Uint32Array(high.length);
  for (let i = 0; i < order.length; i++) order[i] = i;
  for (const shift of [0, 8, 16, 24]) {
    order = sortByByte(order, high, shift);
    yield;
  }
  return { high: inOrder(high, order), low: inOrder(low, order), rows: inOrder(rows, order) };
}

/** By one byte of their hashes; those with the same keep their order. By index: iterators would take several times as long. */
function sortByByte(order: Uint32Array, hashes: Uint32Array, shift: number): Uint32Array<ArrayBuffer> {
  const next = new Uint32Array(257);
  for (let i = 0; i < hashes.length; i++) {
    const byte = ((hashes[i] as number) >>> shift) & 255;
    next[byte + 1] = (next[byte + 1] as number) + 1;
  }
  for (let byte = 1; byte < 257; byte++) next[byte] = (next[byte] as number) + (next[byte - 1] as number);
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) {
    const byte = ((hashes[order[i] as number] as number) >>> shift) & 255;
    const place = next[byte] as number;
    sorted[place] = order[i] as number;
    next[byte] = place + 1;
  }
  return sorted;
}

function inOrder(values: Uint32Array, order: Uint32Array): Uint32Array {
  const sorted = new Uint32Array(order.length);
  for (let i = 0; i < order.length; i++) sorted[i] = values[order[i] as number] as number;
  return sorted;
}
