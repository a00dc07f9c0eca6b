import type { Paper } from '../paper/paper.ts';
import type { Meanings } from './expand-word.ts';
import { searchTerms } from './search-terms.ts';
import { titleTerm } from './title-terms.ts';
import type { TypedWord } from './typed-words.ts';
import { termOf } from './words.ts';

/** Text of a paper that is looked through for marks. */
const LONGEST = 20_000;

/** The paper's own terms (as search spells them) that the words led to: by their beginning, their stem, or despite typos. */
export function matchedTerms(
  { title, abstract, authors }: Paper,
  groups: readonly { word: TypedWord; meanings: Meanings }[],
): string[] {
  const plain = groups.filter(({ word }) => !word.isAuthor);
  if (plain.length === 0) return [];
  const text = `${title}\n${abstract.slice(0, LONGEST)}\n${authors.slice(0, 100).join('\n')}`;
  const own = new Set(searchTerms(text).map(({ term }) => term));
  const initials = new Set(plain.flatMap(({ meanings }) => [...meanings.keys()]).map((term) => term[0]));
  const isMeant = (term: string) =>
    plain.some(({ word, meanings }) => isSpelledSo(word, meanings, term)) ||
    // A stem begins as its word does; most words need no stemming to be told apart.
    (initials.has(term[0]) && isStemOfAny(plain, termOf(term)));
  return [...own].filter(isMeant);
}

function isSpelledSo({ begins, spelled, isOpen }: TypedWord, meanings: Meanings, term: string): boolean {
  return term === spelled || (isOpen && term.startsWith(begins)) || meanings.has(titleTerm(term));
}

function isStemOfAny(groups: readonly { meanings: Meanings }[], stem: string): boolean {
  return stem !== '' && groups.some(({ meanings }) => meanings.has(stem));
}
