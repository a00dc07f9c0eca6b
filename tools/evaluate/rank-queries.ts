import type { RankedEngine, RankerName } from '../../lib/engine/ranking.ts';
import type { Judgements, Pools, TestQuery } from '../data/collection.ts';
import type { Ranking } from './metrics.ts';

/** A document in a query's ranking. */
export interface Entry {
  id: string;
  score: number;
}

export interface Judged {
  query: TestQuery;
  entries: readonly Entry[];
  ranking: Ranking;
}

export interface Collection {
  queries: readonly TestQuery[];
  qrels: Judgements;
  /** The id of each document, in the order in which the engine holds them. */
  documents: readonly string[];
  /** Without them each query ranks all documents. */
  pools?: Pools;
}

/** Each query that has a judgement (and, where there are pools, a pool), with its ranking, one at a time. */
export async function* rankQueries(
  engine: RankedEngine,
  { queries, qrels, pools, documents }: Collection,
  ranker: RankerName,
): AsyncGenerator<Judged> {
  for (const query of queries) {
    const grades = new Map(qrels.get(query.id));
    grades.delete(query.documentId);
    const pool = pools && (pools.get(query.id) ?? []);
    if (grades.size === 0 || pool?.length === 0) continue;
    const all = await rankAll(engine, query, ranker, documents);
    const entries = pool ? withinPool(all, new Set(pool), query.documentId) : all;
    const counted = pool ? new Set(entries.map(({ id }) => id)) : undefined;
    yield { query, entries, ranking: judge(entries, grades, counted) };
  }
}

async function rankAll(
  engine: RankedEngine,
  { paper, documentId: own }: TestQuery,
  ranker: RankerName,
  documents: readonly string[],
): Promise<Entry[]> {
  return (await engine.rank(paper, { ranker }))
    .map(({ row, score }) => ({ id: documents[row] ?? '', score }))
    .filter(({ id }) => id !== own);
}

/** All of the pool, but for the query's own: what the ranker has no score for comes last, in the pool's order. */
export function withinPool(all: readonly Entry[], pool: ReadonlySet<string>, own: string): Entry[] {
  const ranked = all.filter(({ id }) => pool.has(id));
  const found = new Set(ranked.map(({ id }) => id));
  const score = Math.min(0, ranked.at(-1)?.score ?? 0);
  const rest = [...pool].filter((id) => id !== own && !found.has(id));
  return [...ranked, ...rest.map((id) => ({ id, score }))];
}

/** `counted`, where given, limits what was judged to these documents: of those outside a pool nothing is asked. */
function judge(
  entries: readonly Entry[],
  grades: ReadonlyMap<string, number>,
  counted?: ReadonlySet<string>,
): Ranking {
  const judged = [...grades].filter(([id]) => counted?.has(id) ?? true).map(([, grade]) => grade);
  return { ranked: entries.map(({ id }) => grades.get(id) ?? 0), judged };
}
