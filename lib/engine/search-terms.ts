import { eachWord, isUnspaced, letterPairs } from './scan.ts';
import { spelledWithZ } from './stem.ts';
import { NOT_PLAIN } from './word-table.ts';
import { foldWord, remembered } from './words.ts';

/** A word as search compares it, and where it is. */
export interface SearchTerm {
  term: string;
  start: number;
  end: number;
  /** The whole of a hyphenated word; its last two parts come before it. */
  compound: boolean;
}

/**
 * The words of a text for search. Lighter than `analyse`, since words are typed in parts: accents, case, plurals and
 * the choice of -ise or -ize do not count, all else does. A hyphenated word is its parts and the whole.
 */
export function searchTerms(text: string): SearchTerm[] {
  const terms: SearchTerm[] = [];
  eachSearchPart(text, (start, end, _hash, compound) => {
    const term = searchTerm(compound ?? text.slice(start, end));
    if (term !== '') terms.push({ term, start, end, compound: compound !== undefined });
  });
  return terms;
}

/** `hash` is a word's of `eachWord`; `compound` is how the whole of a hyphenated word is spelled. */
export type VisitSearchPart = (start: number, end: number, hash: number, compound?: string) => void;

/** The parts of a text that search terms are made of, in order. Nothing is made for a word. */
export function eachSearchPart(text: string, visit: VisitSearchPart): void {
  let from = -1;
  let to = 0;
  eachWord(text, (start, end, gap, hash) => {
    if (hash === NOT_PLAIN && isUnspaced(text.slice(start, end)))
      for (const pair of letterPairs({ text: text.slice(start, end), start, end, gap }))
        visit(pair.start, pair.end, NOT_PLAIN);
    else visit(start, end, hash);
    if (from >= 0 && gap === 'hyphen')
      visit(from, end, NOT_PLAIN, text.slice(from, to) + text.slice(start, end));
    from = start;
    to = end;
  });
}

/** The words of a text one after the other, for phrases and names: hyphenated ones only as their parts. */
export function plainTerms(text: string): SearchTerm[] {
  return searchTerms(text).filter(({ compound }) => !compound);
}

/** How search spells a word. */
export const searchTerm = remembered((word) => {
  const folded = foldWord(word);
  return spelledWithZ(/^[a-z]{3,}[^aious]s$/.test(folded) ? folded.slice(0, -1) : folded);
});
