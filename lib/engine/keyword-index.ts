import MiniSearch, { type Query as MiniQuery, type SearchOptions } from 'minisearch';
import type { Held, Hit } from './held.ts';
import { searchTerms } from './search-terms.ts';
import { STOP_WORDS } from './stop-words.ts';

export type KeywordIndex = ReturnType<typeof createKeywordIndex>;

const BOOST = { title: 4, authors: 2, abstract: 1 };
/** Typos allowed in a word: none in a short one, where another word is always near. */
const TYPOS_FROM = [5, 9] as const;

/** An index of words over title, authors and abstract, for short typed queries. */
export function createKeywordIndex(papers: readonly Held[]) {
  const byId = new Map<number, Held>();
  const index = new MiniSearch<Held>({
    fields: Object.keys(BOOST),
    extractField: (held, field) => (field === 'id' ? held.id : textOf(held, field)),
    tokenize: (text) => searchTerms(text).map(({ term }) => term),
    // Words of grammar are half of every text, and nobody looks for them alone.
    processTerm: (term) => (STOP_WORDS.has(term) ? null : term),
    searchOptions: { boost: BOOST, processTerm: (term) => term },
  });

  function add(held: Held): void {
    byId.set(held.id, held);
    index.add(held);
  }
  function find(query: MiniQuery, accept: (held: Held) => boolean): Hit[] {
    const holds = (id: number) => {
      const held = byId.get(id);
      return held !== undefined && accept(held);
    };
    return index
      .search(query, { filter: ({ id }) => holds(id) })
      .sort((a, b) => b.score - a.score || a.id - b.id)
      .flatMap(({ id, match }) => {
        const held = byId.get(id);
        return held ? [{ held, terms: Object.keys(match) }] : [];
      });
  }

  for (const held of papers) add(held);
  return {
    add,
    remove(held: Held): void {
      if (byId.delete(held.id)) index.remove(held);
    },
    /**
     * The papers with all the words, best first. Words may be typed in part; only when nothing is found so, typos are
     * allowed, and after that any of the words is enough.
     */
    search(words: string, accept: (held: Held) => boolean): Hit[] {
      const steps: SearchOptions[] = [
        { combineWith: 'AND', prefix: true },
        { combineWith: 'AND', prefix: true, fuzzy },
        { combineWith: 'OR', prefix: true, fuzzy },
      ];
      const queries = wordsQuery(words);
      for (const options of steps) {
        const hits = find({ ...options, queries }, accept);
        if (hits.length > 0) return hits;
      }
      return [];
    },
  };
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
