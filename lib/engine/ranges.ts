import type { Range } from './types.ts';

/** The ranges in order; those that overlap become one. */
export function joinRanges(ranges: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (const [start, end] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const last = joined.at(-1);
    if (last && start < last[1]) joined[joined.length - 1] = [last[0], Math.max(last[1], end)];
    else joined.push([start, end]);
  }
  return joined;
}

/** Ranges of a text as ranges of the part of it that `[start, end)` cuts out; they lie within it. */
export function shiftedInto([start]: Range, ranges: readonly Range[]): Range[] {
  return ranges.map(([from, to]): Range => [from - start, to - start]);
}
