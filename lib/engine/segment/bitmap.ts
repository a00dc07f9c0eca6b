import type { Bitmap } from './types.ts';

/** No row is in it. */
export function createBitmap(rows: number): Bitmap {
  return new Uint32Array((rows + 31) >>> 5);
}

export function hasRow(bitmap: Bitmap, row: number): boolean {
  return (((bitmap[row >>> 5] as number) >>> (row & 31)) & 1) === 1;
}

export function addRow(bitmap: Bitmap, row: number): void {
  bitmap[row >>> 5] = (bitmap[row >>> 5] as number) | (1 << (row & 31));
}

/** How many rows are in it. Bits are counted side by side ("population count": Warren, "Hacker's Delight", 5-1). */
export function countRows(bitmap: Bitmap): number {
  let count = 0;
  for (const word of bitmap) {
    const pairs = word - ((word >>> 1) & 0x55555555);
    const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
    count += Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return count;
}
