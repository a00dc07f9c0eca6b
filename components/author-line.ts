import type { Range } from '../lib/engine/types.ts';
import { shiftRanges } from './pieces.ts';

/** How many authors a row names before `+n`. */
const SHOWN = 3;
const NOT_A_PERSON = /\b(?:collaboration|consortium|team|group|project)s?$/i;
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i;

export interface ShownAuthor {
  text: string;
  ranges: readonly Range[];
}

export interface AuthorLine {
  shown: ShownAuthor[];
  /** How many more there are. */
  more: number;
}

/**
 * The family name of "Given Family", with its particles ("van der Maaten") and suffix; whole where it is no person's
 * name or a single word.
 */
export function familyName(name: string): string {
  if (NOT_A_PERSON.test(name)) return name;
  const words = name.trim().split(/\s+/);
  let start = words.length - 1;
  if (start > 1 && SUFFIX.test(words[start] ?? '')) start -= 1;
  while (start > 1 && isParticle(words[start - 1] ?? '')) start -= 1;
  return words.slice(start).join(' ');
}

function isParticle(word: string): boolean {
  return word === word.toLowerCase() && word !== word.toUpperCase();
}

/**
 * What a row says of the authors: three family names, then how many more. An author that a search matched is always
 * among them, and in full where the match lies in the given name.
 */
export function authorLine(
  authors: readonly string[],
  marks: readonly (readonly Range[])[] = [],
): AuthorLine {
  const chosen = authors.slice(0, SHOWN).map((_, index) => index);
  const matched = authors.findIndex((_, index) => (marks[index]?.length ?? 0) > 0);
  if (matched >= SHOWN) chosen[SHOWN - 1] = matched;
  return {
    shown: chosen.map((index) => shownAuthor(authors[index] ?? '', marks[index] ?? [])),
    more: authors.length - chosen.length,
  };
}

function shownAuthor(name: string, ranges: readonly Range[]): ShownAuthor {
  const family = familyName(name);
  const offset = name.lastIndexOf(family);
  if (offset < 0 || ranges.some(([start]) => start < offset)) return { text: name, ranges };
  return { text: family, ranges: shiftRanges(ranges, offset) };
}
