import type { Paper } from '../paper/paper.ts';
import { createTopK } from './top-k.ts';
import type { Engine } from './types.ts';

/** What papers may be ranked by: words, vectors, or both (and authors in common). */
export const RANKERS = ['bm25', 'dense', 'hybrid'] as const;
export type RankerName = (typeof RANKERS)[number];

/** Calls `visit` with each live row that has anything in common with the paper, and its score: more is closer. */
export type Scan = (query: Paper, visit: (row: number, score: number) => void) => void;
export type Scans = Partial<Record<RankerName, Scan>>;

export interface Ranked {
  /** Its place among all that were added, in the order of arrival, where nothing was removed or completed since. */
  row: number;
  /** On the ranker's own scale. */
  score: number;
}

export interface RankOptions {
  /** Default: the best there is. */
  ranker?: RankerName;
  /** At most this many; default all. */
  limit?: number;
}

/** The engine with its ranking laid open, for tools; the product sees `Engine` alone. */
export interface RankedEngine extends Engine {
  /** Those that it has, the best last. */
  readonly rankers: readonly RankerName[];
  rank(query: Paper, options?: RankOptions): Promise<Ranked[]>;
}

/**
 * The order behind `related`, bare, for tools that measure it: no threshold below which nothing is related, no reasons,
 * and nothing left out, be it the query's own record or a repeat of its title. Equal scores keep the order of arrival.
 */
export function createRanking(scans: Scans, size: () => number) {
  const rankers = RANKERS.filter((name) => scans[name]);

  return {
    rankers,
    /** @throws Error when the engine has no such ranker */
    async rank(
      query: Paper,
      { ranker = rankers.at(-1), limit = size() }: RankOptions = {},
    ): Promise<Ranked[]> {
      const scan = ranker && scans[ranker];
      if (!scan) throw new Error(`The engine cannot rank by ${ranker}; it can by ${rankers.join(', ')}.`);
      const top = createTopK(limit);
      scan(query, top.offer);
      return top.sorted().map(({ row, value }) => ({ row, score: value }));
    },
  };
}
