import { analyse } from './analyse.ts';
import type { Query } from './query.ts';
import { plainTerms, searchTerms } from './search-terms.ts';
import { STOP_WORDS } from './stop-words.ts';
import { foldWord } from './words.ts';

/** A word as it was typed. */
export interface TypedWord {
  /** As search spells it, which is how titles are kept. */
  spelled: string;
  /** Folded but not otherwise changed: what longer words begin with. */
  begins: string;
  /** The term that it stands for in texts; `''` where it tells nothing. */
  stem: string;
  /** It may be unfinished: the last one of a query. */
  isOpen: boolean;
  /** Only the authors may have it. */
  isAuthor?: boolean;
  /** Words beside it, folded: with them it may be the name of an author. */
  beside: readonly string[];
}

/** Longer queries are pasted texts; what follows is not looked for. */
const MOST = 24;

/** Every word that a query asks for: plain ones, those of phrases, those of authors. Grammar only where there is no more. */
export function typedWords({ words, phrases, authors }: Query): TypedWord[] {
  const plain = tellingWords(words);
  const open = plain.at(-1);
  if (open) open.isOpen = true;
  const quoted = phrases.flatMap(tellingWords);
  return [...plain, ...quoted, ...authors.flatMap(authorWord)].slice(0, MOST);
}

function tellingWords(text: string): TypedWord[] {
  const all = text.split(/\s+/).filter((word) => word !== '');
  const telling = all.filter((word) => !STOP_WORDS.has(word.toLowerCase()));
  const words = (telling.length > 0 ? telling : all).flatMap(partsOf);
  const folded = words.map(({ begins }) => begins);
  return words.map((word, i) => ({
    ...word,
    beside: [folded[i - 1], folded[i + 1]].filter((other) => other !== undefined),
  }));
}

/** The parts of a hyphenated word; a prefix is joined to its word, as in texts. */
function partsOf(word: string): TypedWord[] {
  const tokens = analyse(word);
  const parts = tokens.map(({ term, start, end }) =>
    wordOf(word.slice(start, end).replace(/[-\u2010\u2011]/g, ''), term),
  );
  // Of grammar, single letters and numbers nothing is left; they are still beginnings.
  return parts.length > 0 ? parts : plainTerms(word).map(({ term }) => wordOf(term, ''));
}

function wordOf(written: string, stem: string): TypedWord {
  const begins = foldWord(written);
  return { spelled: searchTerms(written)[0]?.term ?? begins, begins, stem, isOpen: false, beside: [] };
}

/** One for each author asked for: whichever of the words is the family name. */
function authorWord(author: string): TypedWord[] {
  const names = plainTerms(author).map(({ term }) => term);
  return names.length === 0
    ? []
    : [{ spelled: '', begins: '', stem: '', isOpen: true, isAuthor: true, beside: names }];
}
