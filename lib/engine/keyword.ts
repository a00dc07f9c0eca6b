import { parseArxivId } from '../paper/arxiv-id.ts';
import { parseDoi } from '../paper/doi.ts';
import { idKeys } from '../paper/identity.ts';
import { titleKey } from '../paper/title-key.ts';
import { createFilter, isFiltering } from './filter.ts';
import { createKeywordIndex, type Hit, type KeywordIndex } from './keyword-index.ts';
import { parseQuery, type Query } from './query.ts';
import type { Held, Records } from './records.ts';
import { searchMarks } from './search-marks.ts';
import type { SavedLookup, SearchAnswer, SearchOptions } from './types.ts';

const DEFAULT_LIMIT = 50;
/** Characters by which two spellings of a title may differ in length; a cheap check before the exact one. */
const TITLE_SLACK = 8;

export type Keyword = ReturnType<typeof createKeyword>;

/** Search by typed words and fields. The index is built by the first search that has words, and kept current from then on. */
export function createKeyword(records: Records, saved?: SavedLookup) {
  let index: KeywordIndex | undefined;

  /** The paper with this id. An id asks for nothing else. */
  function withId(text: string): Hit[] {
    const keys = idKeys({ arxiv: parseArxivId(text)?.id ?? '', doi: parseDoi(text) ?? '' });
    return keys.flatMap((key) => records.withKey(key) ?? []).map((held) => ({ held, terms: [] }));
  }

  function hitsOf(query: Query): Hit[] {
    const accept = createFilter(query, saved);
    if (query.words === '') return isFiltering(query) ? newestFirst(records.all().filter(accept)) : [];
    index ??= createKeywordIndex(records.all());
    return index.search(query.words, accept);
  }

  function find(text: string, query: Query): Hit[] {
    const byId = withId(text);
    return byId.length > 0 ? byId : titledFirst(text, hitsOf(query));
  }

  return {
    add: (held: Held): void => index?.add(held),
    remove: (held: Held): void => index?.remove(held),
    search(text: string, { limit = DEFAULT_LIMIT }: SearchOptions = {}): SearchAnswer {
      const typed = text.trim();
      const query = parseQuery(typed);
      const hits = find(typed, query);
      const results = hits.slice(0, limit).map(({ held: { keys, paper }, terms }) => ({
        key: keys[0] ?? '',
        paper,
        marks: searchMarks(paper, query, new Set(terms)),
      }));
      return { results, total: hits.length, searched: records.size };
    },
  };
}

/** A title that was typed whole puts its paper first. */
function titledFirst(text: string, hits: readonly Hit[]): Hit[] {
  const key = titleKey(text);
  const isTitled = ({ held: { paper } }: Hit) =>
    Math.abs(paper.title.length - text.length) <= TITLE_SLACK && titleKey(paper.title) === key;
  const titled = new Set(hits.filter(isTitled));
  return [...titled, ...hits.filter((hit) => !titled.has(hit))];
}

function newestFirst(papers: readonly Held[]): Hit[] {
  return papers
    .toSorted((a, b) => (b.paper.year ?? 0) - (a.paper.year ?? 0) || a.id - b.id)
    .map((held) => ({ held, terms: [] }));
}
