import MiniSearch, {
  type AsPlainObject,
  type Query as MiniQuery,
  type Options,
  type SearchOptions,
} from 'minisearch';
import type { Held, Hit } from './held.ts';
import { meantTerms } from './meant.ts';
import { searchTerms } from './search-terms.ts';
import { STOP_WORDS } from './stop-words.ts';

export type KeywordIndex = ReturnType<typeof createKeywordIndex>;

const BOOST = { title: 4, authors: 2, abstract: 1 };
/** Typos allowed in a word: none in a short one, where another word is always near. */
const TYPOS_FROM = [5, 9] as const;

const OPTIONS: Options<Held> = {
  fields: Object.keys(BOOST),
  extractField: (held, field) => (field === 'id' ? held.id : textOf(held, field)),
  tokenize: (text) => searchTerms(text).map(({ term }) => term),
  // Words of grammar are half of every text, and nobody looks for them alone.
  processTerm: (term) => (STOP_WORDS.has(term) ? null : term),
  searchOptions: { boost: BOOST, processTerm: (term) => term },
};

/** Words may be typed in part; only when nothing is found so, typos are allowed, and after that any of the words is enough. */
const AS_TYPED: SearchOptions = { combineWith: 'AND', prefix: true };
const STEPS: readonly SearchOptions[] = [
  AS_TYPED,
  { combineWith: 'AND', prefix: true, fuzzy },
  { combineWith: 'OR', prefix: true, fuzzy },
];

/** A paper that matches, by its id, with its terms that did. */
export interface FoundId {
  id: number;
  terms: string[];
}

/**
 * An index of words over title, authors and abstract, for short typed queries.
 * @param made an index of the first of the papers that was made before
 */
export function createKeywordIndex(papers: readonly Held[], made?: AsPlainObject) {
  const byId = new Map<number, Held>();
  const index = made ? MiniSearch.loadJS<Held>(made, OPTIONS) : new MiniSearch<Held>(OPTIONS);

  function add(held: Held): void {
    byId.set(held.id, held);
    if (!index.has(held.id)) index.add(held);
  }

  for (const held of papers) add(held);
  return {
    add,
    remove(held: Held): void {
      if (byId.delete(held.id)) index.remove(held);
    },
    /** The papers with all the words, or all that is nearest to that, best first. */
    search(words: string, accept: (held: Held) => boolean): Hit[] {
      const queries = wordsQuery(words);
      for (const options of STEPS) {
        const hits = ranked(index, { ...options, queries }).flatMap(({ id, terms }): Hit[] => {
          const held = byId.get(id);
          return held && accept(held) ? [{ held, meant: meantTerms(terms) }] : [];
        });
        if (hits.length > 0) return hits;
      }
      return [];
    },
  };
}

/** What a search for words as they are typed can meet: words that begin so. */
export function beginningsOf(words: string): string[] {
  const terms = searchTerms(words).map(({ term }) => term);
  // The index reads each of them again.
  return [...new Set(terms.flatMap((term) => [term, ...searchTerms(term).map((again) => again.term)]))];
}

/**
 * The first step of a search alone, in an index that has only words with these beginnings (and more papers, which are
 * added to it): the papers that have all the words as typed, best first.
 */
export function searchAsTyped(made: AsPlainObject, more: readonly Held[], words: string): FoundId[] {
  const index = MiniSearch.loadJS<Held>(made, OPTIONS);
  index.addAll(more);
  return ranked(index, { ...AS_TYPED, queries: wordsQuery(words) });
}

/** An index of these papers as plain data. */
export function plainIndex(papers: readonly Held[]): AsPlainObject {
  const index = new MiniSearch<Held>(OPTIONS);
  index.addAll(papers);
  return index.toJSON();
}

/** Best first. Scores are sums whose last bits depend on how the index came about; equal ones keep the order of arrival. */
function ranked(index: MiniSearch<Held>, query: MiniQuery): FoundId[] {
  return index
    .search(query)
    .map(({ id, score, match }) => ({
      id: id as number,
      score: Math.fround(score),
      terms: Object.keys(match),
    }))
    .sort((a, b) => b.score - a.score || a.id - b.id);
}

/** The words that tell something; where none does, all of them as beginnings: "the" may become "theory". */
function wordsQuery(text: string): MiniQuery[] {
  const words = text.split(/\s+/);
  const telling = words.filter((word) => !STOP_WORDS.has(word.toLowerCase()));
  return (telling.length > 0 ? telling : words).flatMap(wordQuery);
}

/** A word; a hyphenated one may also be written as its parts, or as one. */
function wordQuery(word: string): MiniQuery[] {
  const terms = searchTerms(word);
  const compounds = terms.filter(({ compound }) => compound).map(({ term }) => term);
  const parts = terms.filter(({ compound }) => !compound).map(({ term }) => term);
  if (compounds.length === 0) return parts;
  const telling = parts.filter((part) => !STOP_WORDS.has(part));
  return [{ combineWith: 'OR', queries: [{ combineWith: 'AND', queries: telling }, ...compounds] }];
}

function textOf({ paper }: Held, field: string): string {
  if (field === 'authors') return paper.authors.join(', ');
  return field === 'title' ? paper.title : paper.abstract;
}

function fuzzy(term: string): number {
  return TYPOS_FROM.filter((length) => term.length >= length).length;
}
