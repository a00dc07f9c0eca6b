import { quantise, saturate } from './bm25.ts';
import { searchTerms } from './search-terms.ts';
import { STOP_WORDS } from './stop-words.ts';

/** No word begins so, and no author's term. */
const PREFIX = '#';
/** Words of a title of ordinary length. */
const MEAN_LENGTH = 10;
/** A title claimed to be longer is not looked at further. */
export const MOST_TITLE_TERMS = 60;

/**
 * The words of a title as terms of their own (`#bottleneck`), as search spells them, each with its saturated frequency in
 * a byte: a typed word is found in titles by its beginning, and counts more there.
 */
export function titleTerms(title: string): (readonly [term: string, weight: number])[] {
  const spelled = searchTerms(title)
    .map(({ term }) => term)
    .filter((term) => !STOP_WORDS.has(term))
    .slice(0, MOST_TITLE_TERMS);
  const weight = titleWeight(spelled.length);
  return [...new Set(spelled)].map((term) => [PREFIX + term, weight] as const);
}

/** The saturated frequency of a word in a title of so many. */
export function titleWeight(words: number): number {
  return quantise(saturate(1, words, MEAN_LENGTH));
}

/** The term of a title's word, or what such terms begin with. */
export function titleTerm(word: string): string {
  return PREFIX + word;
}

/** The word that a title's term stands for. */
export function wordOfTitleTerm(term: string): string {
  return term.slice(PREFIX.length);
}
