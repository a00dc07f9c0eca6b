import type { Range } from '../lib/engine/types.ts';
import { shiftRanges, tidyRanges } from './pieces.ts';

export interface Snippet {
  text: string;
  ranges: Range[];
}

/** Characters before the first match; enough for the word or two that make it readable. */
const LEAD = 24;
/** Longer than any line that shows it; the rest would only weigh on the page. */
const LENGTH = 240;

/** The part of a text around its first range, with the ranges moved to it; the text's beginning where there is none. */
export function snippet(text: string, ranges: readonly Range[]): Snippet {
  const tidy = tidyRanges(ranges, text.length);
  const first = tidy[0]?.[0] ?? 0;
  const start = first <= LEAD ? 0 : wordStart(text, first - LEAD, first);
  const prefix = start > 0 ? '… ' : '';
  return {
    text: prefix + text.slice(start, start + LENGTH),
    ranges: shiftRanges(tidy, start - prefix.length),
  };
}

/** The first beginning of a word in `[from, to]`. */
function wordStart(text: string, from: number, to: number): number {
  const space = text.indexOf(' ', from);
  return space < 0 || space >= to ? to : space + 1;
}
