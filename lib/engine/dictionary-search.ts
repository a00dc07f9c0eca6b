import { paperKeys } from '../paper/identity.ts';
import type { Paper } from '../paper/paper.ts';
import { savedRows } from './accept.ts';
import { idf } from './bm25.ts';
import { type Expansion, expandMistyped, expandWord } from './expand-word.ts';
import type { Held } from './held.ts';
import type { Hit } from './keyword-index.ts';
import type { PaperReader } from './paper-reader.ts';
import type { Prior } from './prior.ts';
import type { Query } from './query.ts';
import { searchTerms } from './search-terms.ts';
import { hasRow } from './segment/bitmap.ts';
import { type WholeQuery, wholeWeights } from './segment/whole-weights.ts';
import type { View } from './shards.ts';
import { STOP_WORDS } from './stop-words.ts';
import { createTopK } from './top-k.ts';
import type { SavedLookup } from './types.ts';
import { foldWord, termOf } from './words.ts';

/** Papers that are read for an answer: the best by the columns, put in order by their titles. */
export const MOST_READ = 100;
/** Words of a query that are looked for. */
const MOST_WORDS = 12;
/** How much more a paper counts that has all the words in its title. */
const TITLE_BOOST = 1;

export type DictionarySearch = ReturnType<typeof createDictionarySearch>;

export interface DictionarySearchDeps {
  read: PaperReader;
  prior: Prior;
  saved?: SavedLookup | undefined;
}

/** A word of a query with all that it may stand for. */
interface Word {
  typed: string;
  expansions: readonly Expansion[];
}

interface Candidate {
  row: number;
  value: number;
}

/**
 * Search of a corpus too large for an index of its own: typed words are looked up in the dictionaries of the segments,
 * and their lists scored.
 */
export function createDictionarySearch({ read, prior, saved }: DictionarySearchDeps) {
  return async (
    view: View,
    query: Query,
    accept: (held: Held) => boolean,
  ): Promise<{ hits: Hit[]; total: number }> => {
    const { words, found } = candidates(prior, view, query, wanted(view, query, saved));
    const top = createTopK(MOST_READ);
    for (const { row, value } of found) top.offer(row, value);
    const best = top.sorted();
    const papers = await read(
      view,
      best.map(({ row }) => row),
    );
    const hits = papers
      .map((paper, i) => ({
        paper,
        value: (best[i]?.value ?? 0) * titleFactor(paper, words),
        id: best[i]?.row ?? 0,
      }))
      .sort((a, b) => b.value - a.value || a.id - b.id)
      .map(({ paper, id }) => ({
        held: { paper, id, keys: paperKeys(paper) },
        terms: matchedIn(paper, words),
      }))
      .filter(({ held }) => accept(held));
    return { hits, total: found.length <= MOST_READ ? hits.length : found.length };
  };
}

type Wanted = (row: number) => boolean;

function weigh(prior: Prior, view: View, { expansions }: Word): WholeQuery {
  return wholeWeights(
    expansions.map(({ term, likeness }) => {
      const held = view.shards.reduce((sum, { segment }) => sum + segment.postings.papersWith(term), 0);
      return { term, weight: likeness * idf(prior.shareOf(term, held, view.live)) };
    }),
  );
}

/** The rows that have all the words, or any of them. */
function rowsWith(
  prior: Prior,
  view: View,
  words: readonly Word[],
  needed: number,
  isWanted: Wanted,
): Candidate[] {
  const weighed = words.map((word) => weigh(prior, view, word));
  const found: Candidate[] = [];
  for (const [at, { segment, removed }] of view.shards.entries()) {
    const sums = new Float32Array(segment.rows);
    const counts = new Uint8Array(segment.rows);
    for (const { terms, unit } of weighed) {
      const scores = new Int32Array(segment.rows);
      segment.postings.addScores(terms, scores);
      for (let row = 0; row < scores.length; row++) {
        if (scores[row] === 0) continue;
        sums[row] = (sums[row] as number) + (scores[row] as number) * unit;
        counts[row] = (counts[row] as number) + 1;
      }
    }
    const base = view.bases[at] ?? 0;
    for (let row = 0; row < segment.rows; row++)
      if ((counts[row] as number) >= needed && !hasRow(removed, row) && isWanted(base + row))
        found.push({ row: base + row, value: sums[row] as number });
  }
  return found;
}

/** As exact as possible: all words as typed, then with typos, then any of them. */
function candidates(prior: Prior, view: View, query: Query, isWanted: Wanted) {
  const words = wordsOf(view, query);
  if (words.length === 0) return { words, found: everyRow(view, isWanted) };
  const typed = rowsWith(prior, view, words, words.length, isWanted);
  if (typed.length > 0) return { words, found: typed };
  const mistyped = words.map((word) => ({
    ...word,
    expansions: [...word.expansions, ...expandMistyped(view, word.typed)],
  }));
  const all = rowsWith(prior, view, mistyped, words.length, isWanted);
  return { words: mistyped, found: all.length > 0 ? all : rowsWith(prior, view, mistyped, 1, isWanted) };
}

/** What columns tell of years and of the list; the rest of a query is tested on the papers. */
function wanted(view: View, { years, saved: isSaved, tags }: Query, saved?: SavedLookup) {
  const kept = isSaved || tags.length > 0 ? savedRows(view, saved) : undefined;
  const year = (row: number): number => {
    for (let at = view.shards.length - 1; at >= 0; at--) {
      const base = view.bases[at] ?? 0;
      if (row >= base) return view.shards[at]?.segment.filters.years[row - base] ?? 0;
    }
    return 0;
  };
  return (row: number): boolean =>
    (!kept || hasRow(kept, row)) &&
    years.every(({ from, to }) => year(row) !== 0 && year(row) >= from && year(row) <= to);
}

/** The words that tell something, those of phrases and authors too; where none does, all. */
function wordsOf(view: View, { words, phrases, authors }: Query): Word[] {
  const typed = [words, ...phrases]
    .flatMap((text) => searchTerms(text).filter(({ compound }) => !compound))
    .map(({ term }) => term);
  const telling = typed.filter((word) => !STOP_WORDS.has(word));
  const families = authors.flatMap((name) => name.split(/\s+/).slice(-1));
  return [...(telling.length > 0 ? telling : typed), ...families]
    .slice(0, MOST_WORDS)
    .map((word) => ({ typed: word, expansions: expandWord(view, word) }));
}

/** Newest first, where a query has fields alone. */
function everyRow(view: View, isWanted: Wanted): Candidate[] {
  const found: Candidate[] = [];
  for (const [at, { segment, removed }] of view.shards.entries())
    for (let own = 0; own < segment.rows; own++) {
      const row = (view.bases[at] ?? 0) + own;
      if (!hasRow(removed, own) && isWanted(row)) found.push({ row, value: segment.filters.years[own] ?? 0 });
    }
  return found;
}

function titleFactor({ title }: Paper, words: readonly Word[]): number {
  if (words.length === 0) return 1;
  const terms = searchTerms(title).map(({ term }) => term);
  const inTitle = words.filter((word) => terms.some((term) => isMeant(word, term))).length;
  return 1 + TITLE_BOOST * (inTitle / words.length);
}

/** The paper's own words that the query's stand for. */
function matchedIn({ title, abstract, authors }: Paper, words: readonly Word[]): string[] {
  const terms = new Set([title, abstract, ...authors].flatMap(searchTerms).map(({ term }) => term));
  return [...terms].filter((term) => words.some((word) => isMeant(word, term)));
}

function isMeant({ typed, expansions }: Word, term: string): boolean {
  if (term.startsWith(foldWord(typed))) return true;
  const stem = termOf(term);
  return stem !== '' && expansions.some((one) => one.term === stem);
}
