import { isUnspaced, letterPairs, scanWords, type Word } from './scan.ts';
import { spelledWithZ } from './stem.ts';
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
  const note = (spelled: string, start: number, end: number, compound: boolean) => {
    const term = searchTerm(spelled);
    if (term !== '') terms.push({ term, start, end, compound });
  };
  let last: Word | undefined;
  for (const word of scanWords(text)) {
    const parts = isUnspaced(word.text) ? letterPairs(word) : [word];
    for (const part of parts) note(part.text, part.start, part.end, false);
    if (last && word.gap === 'hyphen') note(last.text + word.text, last.start, word.end, true);
    last = word;
  }
  return terms;
}

/** The words of a text one after the other, for phrases and names: hyphenated ones only as their parts. */
export function plainTerms(text: string): SearchTerm[] {
  return searchTerms(text).filter(({ compound }) => !compound);
}

const searchTerm = remembered((word) => {
  const folded = foldWord(word);
  return spelledWithZ(/^[a-z]{3,}[^aious]s$/.test(folded) ? folded.slice(0, -1) : folded);
});
