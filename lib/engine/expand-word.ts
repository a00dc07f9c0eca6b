import { authorPrefix } from './author-terms.ts';
import { isWithin } from './edit-distance.ts';
import type { View } from './shards.ts';
import { foldWord, termOf } from './words.ts';

/** A term of the corpus that a typed word may stand for. */
export interface Expansion {
  term: string;
  /** How sure it is, 0..1. */
  likeness: number;
}

/** Likeness of a term that only begins as the word does, and of one that is spelled somewhat differently. */
const BEGINS = 0.7;
const DIFFERS = 0.4;
/** Terms that one word may stand for: the commonest of those that begin so. */
const MOST = 40;
/** Typos allowed in a word: none in a short one, where another word is always near. */
const TYPOS_FROM = [5, 9] as const;

/** The terms that a word stands for as it is typed, perhaps in part. */
export function expandWord(view: View, word: string): Expansion[] {
  const folded = foldWord(word);
  if (folded === '') return [];
  const exact = [...new Set([termOf(word), folded])].filter((term) => term !== '');
  const begun = [folded, authorPrefix(word)].flatMap((prefix) => commonest(view, prefix, () => true));
  return [
    ...exact.map((term) => ({ term, likeness: 1 })),
    ...begun.filter((term) => !exact.includes(term)).map((term) => ({ term, likeness: BEGINS })),
  ];
}

/** The terms that a word may stand for whose letters are not all right; the first is. */
export function expandMistyped(view: View, word: string): Expansion[] {
  const folded = foldWord(word);
  const typos = TYPOS_FROM.filter((length) => folded.length >= length).length;
  if (typos === 0) return [];
  const stem = termOf(word);
  const isNear = (term: string) => isWithin(folded, term, typos) || isWithin(stem, term, typos);
  return commonest(view, folded.slice(0, 1), isNear).map((term) => ({ term, likeness: DIFFERS }));
}

/** The terms with this beginning that most papers have, of those that `accept` takes. */
function commonest(view: View, prefix: string, accept: (term: string) => boolean): string[] {
  const papers = new Map<string, number>();
  for (const { segment } of view.shards)
    segment.dictionary.withPrefix(prefix, (term, entry) => {
      if (accept(term)) papers.set(term, (papers.get(term) ?? 0) + entry.papers);
      return true;
    });
  const found = [...papers];
  if (found.length > MOST) found.sort((a, b) => b[1] - a[1]);
  return found.slice(0, MOST).map(([term]) => term);
}
