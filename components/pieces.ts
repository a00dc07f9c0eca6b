import type { Range } from '../lib/engine/types.ts';

/** A stretch of text with the numbers of the layers that cover it. */
export interface Piece {
  text: string;
  layers: readonly number[];
}

/**
 * Ranges as they can be drawn: clipped to `length`, empty and reversed ones dropped, in order, overlapping and touching
 * ones joined.
 */
export function tidyRanges(ranges: readonly Range[], length: number): Range[] {
  const sorted = ranges
    .map(([start, end]): Range => [Math.max(0, start), Math.min(length, end)])
    .filter(([start, end]) => start < end)
    .sort((a, b) => a[0] - b[0]);
  const tidy: Range[] = [];
  for (const [start, end] of sorted) {
    const last = tidy.at(-1);
    if (last && start <= last[1]) tidy[tidy.length - 1] = [last[0], Math.max(last[1], end)];
    else tidy.push([start, end]);
  }
  return tidy;
}

/** Cuts a text wherever a layer of ranges begins or ends. The pieces joined are the text again. */
export function pieces(text: string, layers: readonly (readonly Range[])[]): Piece[] {
  const tidy = layers.map((ranges) => tidyRanges(ranges, text.length));
  const cuts = [...new Set([0, text.length, ...tidy.flat(2)])].sort((a, b) => a - b);
  const cursors = tidy.map(() => 0);
  const cut: Piece[] = [];
  for (let i = 0; i + 1 < cuts.length; i += 1) {
    const start = cuts[i] ?? 0;
    cut.push({ text: text.slice(start, cuts[i + 1]), layers: covering(tidy, cursors, start) });
  }
  return cut;
}

/** The layers that cover the offset. Cursors only move forward, so that a whole text costs one pass. */
function covering(layers: readonly Range[][], cursors: number[], offset: number): number[] {
  const found: number[] = [];
  for (const [layer, ranges] of layers.entries()) {
    let at = cursors[layer] ?? 0;
    while (at < ranges.length && (ranges[at]?.[1] ?? 0) <= offset) at += 1;
    cursors[layer] = at;
    if ((ranges[at]?.[0] ?? Infinity) <= offset) found.push(layer);
  }
  return found;
}

/** Ranges of a text as they stand in the part of it that begins at `offset`. */
export function shiftRanges(ranges: readonly Range[], offset: number): Range[] {
  return ranges.map(([start, end]) => [start - offset, end - offset]);
}
