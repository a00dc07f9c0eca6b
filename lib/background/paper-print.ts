import type { Paper } from '../paper/paper.ts';

/** A number of 53 bits for all that a paper says: others of a list have another, but for one chance in 10^8 and less. */
export function paperPrint(paper: Paper): number {
  const text = JSON.stringify(paper);
  // cyrb53: two multiplicative hashes of 32 bits side by side, mixed at the end.
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x9e3779b1);
    b = Math.imul(b ^ code, 0x5f356495);
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35);
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return 4_294_967_296 * (b & 0x1fffff) + (a >>> 0);
}
