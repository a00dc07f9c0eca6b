import { hasRow } from './bitmap.ts';
import type { Bitmap, SealedSegment, SegmentWithout } from './types.ts';

/** Where a row went that was left out. */
export const GONE = 0xffffffff;

/** Rows that stand beside each other in a segment and in the one that it goes into: `[from, to)` to `place` and on. */
export interface Run {
  from: number;
  to: number;
  place: number;
}

/** A segment on its way into another. */
export interface Moved {
  segment: SealedSegment;
  runs: readonly Run[];
  /** Where each row went; `GONE` for those left out. */
  places: Uint32Array;
  /** No row was left out, and row `r` went to `base + r`. */
  isWhole: boolean;
  base: number;
}

/** Where the rows of segments go that become one. */
export function movedInto(inputs: readonly SegmentWithout[]): Moved[] {
  let base = 0;
  return inputs.map(({ segment, removed }) => {
    const runs = runsOf(segment.rows, removed, base);
    const places = new Uint32Array(segment.rows).fill(GONE);
    for (const { from, to, place } of runs)
      for (let row = from; row < to; row++) places[row] = place + row - from;
    const last = runs.at(-1);
    const moved = { segment, runs, places, isWhole: keepsAll(runs, segment.rows), base };
    if (last) base = last.place + last.to - last.from;
    return moved;
  });
}

function keepsAll([first]: readonly Run[], rows: number): boolean {
  return first?.from === 0 && first.to === rows;
}

function runsOf(rows: number, removed: Bitmap | undefined, base: number): Run[] {
  const runs: Run[] = [];
  let place = base;
  for (let row = 0; row < rows; ) {
    const from = row;
    while (row < rows && !(removed && hasRow(removed, row))) row++;
    if (row > from) runs.push({ from, to: row, place });
    place += row - from;
    while (row < rows && removed && hasRow(removed, row)) row++;
  }
  return runs;
}
