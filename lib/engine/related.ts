import { nameKey } from '../paper/identity.ts';
import type { Paper } from '../paper/paper.ts';
import { type Accept, createAccept } from './accept.ts';
import type { Asked, Closeness } from './closeness.ts';
import { createExplainer, type QueryText } from './explain.ts';
import { type Lookup, rowsTitled } from './lookup.ts';
import type { PaperReader } from './paper-reader.ts';
import type { Readings } from './readings.ts';
import { HAS_ABSTRACT } from './segment/filter-columns.ts';
import { shardAt, type View } from './shards.ts';
import { CLOSE, strengthOf, WEAKEST } from './strength.ts';
import { createTopK } from './top-k.ts';
import type {
  RelatedAnswer,
  RelatedOptions,
  RelatedQuery,
  RelatedResult,
  SavedLookup,
  WeightedPaper,
} from './types.ts';

const DEFAULT_LIMIT = 50;
/** Texts of a set that the reasons are taken from. */
const MOST_EXPLAINED = 50;

export interface RelatedDeps {
  closeness: Closeness;
  lookup: Lookup;
  read: PaperReader;
  readings: Readings;
  /** Kept when vectors can be made; texts are analysed meanwhile. */
  ready(): Promise<void>;
  saved?: SavedLookup | undefined;
}

/** Answers which held papers are related to a paper, a text, or a set of papers. */
export function createRelated({ closeness, lookup, read, readings, ready, saved }: RelatedDeps) {
  /** The papers asked about, under any version or spelling, and what has their titles: it would only repeat the page. */
  async function ownRows(view: View, papers: readonly Paper[]): Promise<Set<number>> {
    const same = await Promise.all(papers.map((paper) => lookup.same(view, paper)));
    const titled = papers.flatMap(({ title }) => rowsTitled(view, title));
    return new Set([...same.flat().map(({ row }) => row), ...titled]);
  }

  return async (
    view: View,
    query: RelatedQuery,
    { limit = DEFAULT_LIMIT, filter }: RelatedOptions = {},
  ): Promise<RelatedAnswer> => {
    const waiting = ready();
    waiting.catch(() => undefined);
    const texts = textsOf(query);
    const parts = texts.map(({ text, weight }) => ({
      analysed: readings(text).analysed,
      authors: text.authors ?? [],
      weight,
    }));
    await waiting;
    const asked = closeness.ask(view, parts);
    const own = await ownRows(view, papersOf(query));
    const accept = createAccept(view, filter, saved);
    const { top, ...counts } = rank(closeness, view, asked, (row) => !own.has(row) && accept(row), limit);
    const rows = top.map(({ row }) => row);
    const papers = await read(view, rows);
    const explain = createExplainer(
      texts.slice(0, MOST_EXPLAINED).map(({ text }) => text),
      readings,
    );
    const hasVector = asked.trusted > 0;
    const results = top.flatMap(({ row, value }, i): RelatedResult[] => {
      const paper = papers[i];
      if (!paper) return [];
      const halves = closeness.halvesOf(view, asked, row, readings(paper).analysed);
      const reasons = explain({ paper, ...halves, hasVector });
      return [{ key: nameKey(paper), paper, strength: strengthOf(value), reasons }];
    });
    return { results, ...counts, searched: view.live - own.size };
  };
}

/** The closest rows that may be shown, how many there are, and how many of them are close. */
function rank(closeness: Closeness, view: View, asked: Asked, accept: Accept, limit: number) {
  const near: { row: number; value: number }[] = [];
  closeness.scan(view, asked, WEAKEST, (row, value) => {
    if (accept(row)) near.push({ row, value });
  });
  const top = createTopK(limit);
  let close = 0;
  const kept = withoutRepeats(view, near);
  for (const { row, value } of kept) {
    if (value >= CLOSE) close++;
    top.offer(row, value);
  }
  return { top: top.sorted(), total: kept.length, close };
}

/** Of papers with one title the first that has an abstract stands for all. */
function withoutRepeats<T extends { row: number }>(view: View, near: readonly T[]): T[] {
  const shown = new Map<number, T>();
  const rest: T[] = [];
  for (const one of near) {
    const { title, hasAbstract } = titleOf(view, one.row);
    const other = shown.get(title);
    if (title === 0) rest.push(one);
    else if (!other || (hasAbstract && !titleOf(view, other.row).hasAbstract)) shown.set(title, one);
  }
  return [...rest, ...shown.values()].sort((a, b) => a.row - b.row);
}

function titleOf(view: View, row: number): { title: number; hasAbstract: boolean } {
  const at = shardAt(view, row);
  const filters = view.shards[at]?.segment.filters;
  const own = row - (view.bases[at] ?? 0);
  return {
    title: filters?.titles[own] ?? 0,
    hasAbstract: ((filters?.flags[own] ?? 0) & HAS_ABSTRACT) !== 0,
  };
}

function textsOf(query: RelatedQuery): { text: QueryText; weight: number }[] {
  if (typeof query === 'string') return [{ text: { title: '', abstract: query }, weight: 1 }];
  if (!isSet(query)) return [{ text: query, weight: 1 }];
  return query.map(({ paper, weight = 1 }) => ({ text: paper, weight })).filter(({ weight }) => weight > 0);
}

function papersOf(query: RelatedQuery): readonly Paper[] {
  if (typeof query === 'string') return [];
  return isSet(query) ? query.map(({ paper }) => paper) : [query];
}

function isSet(query: RelatedQuery): query is readonly WeightedPaper[] {
  return Array.isArray(query);
}
