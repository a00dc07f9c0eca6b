import type { Paper } from '../paper/paper.ts';
import { type DictionarySearch, MOST_READ } from './dictionary-search.ts';
import { createFilter, isFiltering } from './filter.ts';
import type { Held, Hit, Hits } from './held.ts';
import type { Lookup } from './lookup.ts';
import { createNamed, isTitle } from './named.ts';
import type { PaperReader } from './paper-reader.ts';
import { heldOf, type PreparedWords } from './prepared-words.ts';
import { parseQuery, type Query } from './query.ts';
import { searchMarks } from './search-marks.ts';
import type { View } from './shards.ts';
import type { SavedLookup, SearchAnswer, SearchOptions } from './types.ts';
import { createWordIndex, type WordsOfAll } from './word-index.ts';

const DEFAULT_LIMIT = 50;
/** Up to so many papers an index of their words is built, which takes a second at most; more are searched by columns. */
const MOST_INDEXED = 3_000;
/** Up to so many a search makes the index, a tenth of a second. More are searched by columns until `prepare` has made it. */
const MOST_AWAITED = 250;

export interface KeywordDeps {
  lookup: Lookup;
  read: PaperReader;
  byColumns: DictionarySearch;
  prepared?: PreparedWords | undefined;
  saved?: SavedLookup | undefined;
  view(): View;
  /** Runs a task while nothing changes. */
  inTurn<T>(task: () => Promise<T>): Promise<T>;
  pause(): Promise<void>;
}

/** Search by typed words and fields. An index that was made is kept current. */
export function createKeyword(deps: KeywordDeps) {
  const { lookup, read, byColumns, saved, view, inTurn } = deps;
  const index = createWordIndex(deps);
  let nextId = 0;
  const { withId, titled } = createNamed({ lookup, read });
  const named = (papers: readonly Paper[]): Hit[] =>
    papers.map((paper) => ({ held: heldOf(paper, nextId++) }));

  async function hitsOf(now: View, query: Query): Promise<Hits> {
    const accept = createFilter(query, saved);
    const hits = now.live > MOST_INDEXED ? [] : await asTyped(now, query, accept);
    return hits.length > 0 ? { hits, total: hits.length } : byColumns(now, query, accept);
  }

  /** The papers with all the words as typed; none where that takes an index which is not made yet. */
  async function asTyped(now: View, query: Query, accept: (held: Held) => boolean): Promise<Hit[]> {
    const hits = await index.asTyped(now, query.words, accept);
    if (hits) return hits;
    if (now.live > MOST_AWAITED && !index.isMade) return [];
    return inIndex(await index.get(inTurn), query, accept);
  }

  async function find(now: View, text: string, query: Query): Promise<Hits> {
    const byId = named(await withId(now, text));
    if (byId.length > 0) return { hits: byId, total: byId.length };
    const found = await hitsOf(now, query);
    if (found.hits.some(({ held }) => isTitle(held.paper.title, text)))
      return { ...found, hits: titledFirst(text, found.hits) };
    const first = named(await titled(now, text, MOST_READ));
    return { hits: [...first, ...found.hits], total: found.total + first.length };
  }

  return {
    /** Makes the index that later searches use, where there is to be one. */
    async prepare(): Promise<void> {
      if (view().live <= MOST_INDEXED) await index.get(inTurn);
    },
    /** Keeps the index current; it is given up where there are too many papers for it. */
    follow(added: readonly Paper[], removed: readonly Paper[]): void {
      if (view().live > MOST_INDEXED) index.drop();
      else index.follow(added, removed);
    },
    async search(text: string, { limit = DEFAULT_LIMIT }: SearchOptions = {}): Promise<SearchAnswer> {
      const now = view();
      const typed = text.trim();
      const query = parseQuery(typed);
      const { hits, total } = await find(now, typed, query);
      const results = hits.slice(0, limit).map(({ held: { keys, paper }, meant }) => ({
        key: keys[0] ?? '',
        paper,
        marks: searchMarks(paper, query, meant),
      }));
      return { results, total, searched: now.live };
    },
  };
}

function inIndex({ words, all }: WordsOfAll, query: Query, accept: (held: Held) => boolean): Hit[] {
  if (query.words !== '') return words.search(query.words, accept);
  return isFiltering(query) ? newestFirst(all().filter(accept)) : [];
}

/** A title that was typed whole puts its paper first. */
function titledFirst(text: string, hits: readonly Hit[]): Hit[] {
  const titled = new Set(hits.filter(({ held }) => isTitle(held.paper.title, text)));
  return [...titled, ...hits.filter((hit) => !titled.has(hit))];
}

function newestFirst(papers: readonly Held[]): Hit[] {
  return papers
    .toSorted((a, b) => (b.paper.year ?? 0) - (a.paper.year ?? 0) || a.id - b.id)
    .map((held) => ({ held }));
}
