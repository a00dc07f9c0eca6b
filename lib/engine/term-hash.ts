/** Terms are looked up by it, so that no model holds strings. */
export { fnv1a as termHash } from '../util/hash.ts';

/** The hash of two neighbouring terms, from theirs; mixed as MurmurHash3 ends, and not the same in reverse. */
export function pairHash(first: number, second: number): number {
  let hash = (Math.imul(first, 0x9e3779b1) + second) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
