/** What FNV-1a begins with. */
export const FNV_START = 0x811c9dc5;

/** FNV-1a (Fowler, Noll, Vo) over UTF-16 code units, 32 bits unsigned. */
export function fnv1a(text: string): number {
  let hash = FNV_START;
  for (let i = 0; i < text.length; i++) hash = fnvStep(hash, text.charCodeAt(i));
  return hash >>> 0;
}

/** The hash of what was hashed so far and one unit more; with a sign. */
export function fnvStep(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}
