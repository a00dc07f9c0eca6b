import { paperKeys } from '../paper/identity.ts';
import type { PaperKey } from '../paper/paper.ts';
import { idf } from './bm25.ts';
import { expandMisspelled, expandWord, type Meanings } from './expand-word.ts';
import { isFiltering, termsOf } from './filter.ts';
import type { Held, Hit, Hits } from './held.ts';
import { savedRows } from './list-rows.ts';
import { meantByWords } from './meant.ts';
import type { PaperReader } from './paper-reader.ts';
import type { Prior } from './prior.ts';
import type { Query } from './query.ts';
import { hasRow } from './segment/bitmap.ts';
import type { SealedSegment, WholeTerm } from './segment/types.ts';
import { wholeWeights } from './segment/whole-weights.ts';
import type { View } from './shards.ts';
import { createTopK } from './top-k.ts';
import { type TypedWord, typedWords } from './typed-words.ts';
import type { SavedLookup } from './types.ts';

/** Papers of one search whose texts are read at most: fields that the columns do not have are tested on them. */
export const MOST_READ = 200;
/** Results that are shown unless told otherwise; so many texts are read at once. */
const DEFAULT_LIMIT = 50;

export interface DictionarySearchDeps {
  read: PaperReader;
  /** How common a word is, by papers at large and by so many of the corpus. */
  prior: Pick<Prior, 'shareOf'>;
  saved?: SavedLookup | undefined;
}

/** A typed word with the terms that it may mean. */
interface Group {
  word: TypedWord;
  meanings: Meanings;
}

/** A row that matches, by its number. */
interface Ranked {
  rows: number[];
  total: number;
}

export type DictionarySearch = ReturnType<typeof createDictionarySearch>;

/**
 * Search in large corpora without an index of its own: by the dictionaries and postings that segments have anyway. Takes
 * what a query asks for in the same steps as the index of a small corpus: all words as typed, then despite typos, then
 * any of the words.
 */
export function createDictionarySearch({ read, prior, saved }: DictionarySearchDeps) {
  const columns = createScores();

  /** The best rows of the first step that finds any which pass. */
  async function byWords(
    view: View,
    query: Query,
    accept: (held: Held) => boolean,
    limit: number,
  ): Promise<Hits> {
    const isOpen = createRowFilter(view, query, saved);
    const groups = typedWords(query).map((word): Group => ({ word, meanings: new Map() }));
    const steps = [
      () => expand(view, groups, expandWord),
      () => expand(view, groups, expandMisspelled),
      () => 1,
    ];
    for (const step of steps) {
      const atLeast = step();
      const ranked = rankRows(view, weighGroups(view, groups, prior), { atLeast, isOpen, columns });
      const found = await pass(view, ranked, groups, { query, accept, limit });
      if (found.total > 0) return found;
    }
    return { hits: [], total: 0 };
  }

  /** Reads the best until enough of them pass. */
  async function pass(
    view: View,
    { rows, total }: Ranked,
    groups: readonly Group[],
    { query, accept, limit }: { query: Query; accept(held: Held): boolean; limit: number },
  ): Promise<Hits> {
    const hits: Hit[] = [];
    const meant = meantByWords(groups);
    const isTested = query.authors.length + query.phrases.length + query.tags.length > 0;
    const needed = isTested ? rows.length : Math.min(rows.length, limit);
    for (let from = 0; from < needed; from += DEFAULT_LIMIT) {
      const slice = rows.slice(from, Math.min(needed, from + DEFAULT_LIMIT));
      for (const [i, paper] of (await read(view, slice)).entries()) {
        const held = { paper, keys: paperKeys(paper), id: slice[i] ?? 0 };
        if (accept(held)) hits.push({ held, meant });
      }
    }
    return { hits, total: isTested ? hits.length : total };
  }

  return async (
    view: View,
    query: Query,
    accept: (held: Held) => boolean,
    limit = DEFAULT_LIMIT,
  ): Promise<Hits> => {
    if (query.words === '' && !isFiltering(query)) return { hits: [], total: 0 };
    if (typedWords(query).length > 0) return byWords(view, query, accept, limit);
    if (query.words !== '') return { hits: [], total: 0 };
    const ranked = newestFirst(view, createRowFilter(view, query, saved));
    return pass(view, ranked, [], { query, accept, limit });
  };
}

/** Gives how many of the words a row must have: all. */
function expand(
  { shards }: View,
  groups: readonly Group[],
  add: (segment: SealedSegment, word: TypedWord, meanings: Meanings) => void,
): number {
  for (const { segment } of shards) for (const { word, meanings } of groups) add(segment, word, meanings);
  return groups.length;
}

/** The rows that have at least so many of the words, best first. */
function rankRows(
  view: View,
  weighed: readonly (readonly WholeTerm[])[],
  { atLeast, isOpen, columns }: { atLeast: number; isOpen: RowFilter; columns: Scores },
): Ranked {
  const top = createTopK(MOST_READ);
  let total = 0;
  const telling = weighed.filter((terms) => terms.length > 0);
  // Where too many of the words mean nothing, no row is looked at.
  if (telling.length < atLeast) return { rows: [], total };
  for (const [at, shard] of view.shards.entries()) {
    const { scores, matched, found } = scoreShard(shard.segment, telling, atLeast, columns);
    const base = view.bases[at] ?? 0;
    for (const row of found) {
      const words = matched[row] as number;
      if (words < atLeast || hasRow(shard.removed, row) || !isOpen(at, row)) continue;
      total++;
      top.offer(base + row, (scores[row] as number) * words);
    }
  }
  return { rows: top.sorted().map(({ row }) => row), total };
}

/** All terms that a word may mean weigh by how telling the commonest is: a rare misspelling must not outweigh the word. */
function weighGroups(
  view: View,
  groups: readonly Group[],
  prior: DictionarySearchDeps['prior'],
): WholeTerm[][] {
  const flat = groups.flatMap(({ word, meanings }, group) => {
    const held = [...meanings.keys()].reduce((most, term) => Math.max(most, papersWith(view, term)), 0);
    const rarity = idf(prior.shareOf(word.stem, held, view.live));
    return [...meanings].map(([term, value]) => ({ group, term, weight: Math.max(0, value * rarity) }));
  });
  const whole = wholeWeights(flat).terms;
  const weighed: WholeTerm[][] = groups.map(() => []);
  for (const [i, { group }] of flat.entries()) {
    const term = whole[i];
    if (term) weighed[group]?.push(term);
  }
  return weighed;
}

function papersWith({ shards }: View, term: string): number {
  return shards.reduce((papers, { segment }) => papers + (segment.dictionary.find(term)?.papers ?? 0), 0);
}

/** Columns for the scores of one shard after the other, made once. */
function createScores() {
  let all = scoresOf(0);
  return (rows: number) => {
    if (all.own.length < rows) all = scoresOf(rows);
    all.scores.fill(0, 0, rows);
    all.matched.fill(0, 0, rows);
    return all;
  };
}

type Scores = ReturnType<typeof createScores>;

function scoresOf(rows: number) {
  return {
    scores: new Int32Array(rows),
    matched: new Uint8Array(rows),
    own: new Int32Array(rows),
    found: new Uint32Array(rows),
  };
}

/**
 * Of each row the sum over the words, how many of the words it has, and the rows that may have as many as it takes. The
 * rarest words come first: a row that has `atLeast` of all has one of the first that as many others follow at most.
 */
function scoreShard(
  { rows, dictionary, postings }: SealedSegment,
  groups: readonly (readonly WholeTerm[])[],
  atLeast: number,
  columns: Scores,
) {
  const { scores, matched, own, found } = columns(rows);
  const papersOf = (terms: readonly WholeTerm[]) =>
    terms.reduce((papers, { term }) => papers + (dictionary.find(term)?.papers ?? 0), 0);
  const rarestFirst = groups
    .map((terms) => ({ terms, papers: papersOf(terms) }))
    .sort((a, b) => a.papers - b.papers);
  let count = 0;
  for (const [i, { terms }] of rarestFirst.entries()) {
    own.fill(0, 0, rows);
    postings.addScores(terms, own);
    if (i <= groups.length - atLeast) {
      for (let row = 0; row < rows; row++) {
        if (own[row] === 0) continue;
        if (matched[row] === 0) found[count++] = row;
        addWord(row);
      }
    } else
      for (let at = 0; at < count; at++) if (own[found[at] as number] !== 0) addWord(found[at] as number);
  }
  function addWord(row: number): void {
    scores[row] = (scores[row] as number) + (own[row] as number);
    matched[row] = (matched[row] as number) + 1;
  }
  return { scores, matched, found: found.subarray(0, count) };
}

/** Whether a row of a shard may be found, by what columns and the reading list tell. */
type RowFilter = (shard: number, row: number) => boolean;

function createRowFilter(view: View, { years, saved, tags }: Query, lookup?: SavedLookup): RowFilter {
  const asked = tags.map((tag) => termsOf(tag).join(' '));
  const isAsked = (key: PaperKey) =>
    asked.every((tag) => lookup?.tags(key).some((other) => termsOf(other).join(' ') === tag));
  const kept = saved || asked.length > 0 ? savedRows(view, lookup, isAsked) : undefined;
  return (at, row) => {
    if (kept?.[at] && !hasRow(kept[at], row)) return false;
    if (years.length === 0) return true;
    const year = view.shards[at]?.segment.filters.years[row] ?? 0;
    return years.every(({ from, to }) => year !== 0 && year >= from && year <= to);
  };
}

function newestFirst({ shards, bases }: View, isOpen: RowFilter): Ranked {
  const top = createTopK(MOST_READ);
  let total = 0;
  for (const [at, { segment, removed }] of shards.entries())
    for (let row = 0; row < segment.rows; row++) {
      if (hasRow(removed, row) || !isOpen(at, row)) continue;
      total++;
      top.offer((bases[at] ?? 0) + row, segment.filters.years[row] ?? 0);
    }
  return { rows: top.sorted().map(({ row }) => row), total };
}
