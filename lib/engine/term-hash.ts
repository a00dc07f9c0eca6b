/** FNV-1a (Fowler, Noll, Vo) over UTF-16 code units, 32 bits unsigned: terms are looked up by it, so that no model holds strings. */
export function termHash(term: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < term.length; i++) hash = Math.imul(hash ^ term.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** The hash of two neighbouring terms, from theirs; mixed as MurmurHash3 ends, and not the same in reverse. */
export function pairHash(first: number, second: number): number {
  let hash = (Math.imul(first, 0x9e3779b1) + second) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
