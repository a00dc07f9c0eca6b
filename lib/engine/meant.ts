import type { Meanings } from './expand-word.ts';
import { titleTerm, wordOfTitleTerm } from './title-terms.ts';
import type { TypedWord } from './typed-words.ts';
import { termOf } from './words.ts';

/** Which of a paper's own terms (as search spells them) the words of a query led to. */
export interface Meant {
  /** Whether one of them may begin with this UTF-16 unit, in either case: most words of a text are told apart so. */
  mayBegin(unit: number): boolean;
  has(term: string): boolean;
}

/** These terms and no others. */
export function meantTerms(terms: readonly string[]): Meant {
  const own = new Set(terms);
  return { mayBegin: beginnings(terms), has: (term) => own.has(term) };
}

/** The terms that words led to: by their beginning, their stem, or despite typos. Each is looked at once. */
export function meantByWords(groups: readonly { word: TypedWord; meanings: Meanings }[]): Meant {
  const plain = groups.filter(({ word }) => !word.isAuthor);
  const known = new Map<string, boolean>();
  const isMeant = (term: string) =>
    plain.some(({ word, meanings }) => isSpelledSo(word, meanings, term)) || isStemOfAny(plain, termOf(term));
  return {
    mayBegin: beginnings(
      plain.flatMap(({ word, meanings }) => [word.spelled, word.begins, ...[...meanings.keys()].map(bare)]),
    ),
    has(term) {
      const is = known.get(term) ?? isMeant(term);
      known.set(term, is);
      return is;
    },
  };
}

/** Letters of other scripts may be folded to any; a stem begins as its word does. */
function beginnings(terms: readonly string[]): Meant['mayBegin'] {
  const first = new Set(terms.map((term) => term.charCodeAt(0)));
  // In ASCII the bit of small letters is set in digits too.
  return (unit) => unit > 127 || first.has(unit | 32);
}

/** A term without the sign of titles. */
function bare(term: string): string {
  return term.startsWith(titleTerm('')) ? wordOfTitleTerm(term) : term;
}

function isSpelledSo({ begins, spelled, isOpen }: TypedWord, meanings: Meanings, term: string): boolean {
  return term === spelled || (isOpen && term.startsWith(begins)) || meanings.has(titleTerm(term));
}

function isStemOfAny(groups: readonly { meanings: Meanings }[], stem: string): boolean {
  return stem !== '' && groups.some(({ meanings }) => meanings.has(stem));
}
