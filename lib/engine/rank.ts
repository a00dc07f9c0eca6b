import { STEP } from './bm25.ts';
import type { ColumnsView } from './columns.ts';
import type { LexicalQuery, Lexicon } from './lexicon.ts';

export type Ranker = ReturnType<typeof createRanker>;

/** Scores every paper of a lexicon in one pass over its rows. */
export function createRanker(lexicon: Lexicon) {
  /** What each term weighs in the query under way; 0 for all others, and for all between queries. */
  let table = new Float32Array(1024);

  /** Calls `visit` with the BM25 score of each live row, 0 where it shares no term with the query. */
  function scanAll({ terms }: LexicalQuery, visit: (row: number, score: number) => void): void {
    if (table.length < lexicon.size) table = new Float32Array(lexicon.size * 2);
    for (const [id, { weight }] of terms) table[id] = weight * STEP;
    const view = lexicon.columns.view();
    for (let row = 0; row < view.rows; row++) {
      if (view.removed[row] === 0) visit(row, scoreOf(row, view, table));
    }
    for (const id of terms.keys()) table[id] = 0;
  }

  return {
    scanAll,
    /** The same for rows that share a term with the query alone. */
    scan(query: LexicalQuery, visit: (row: number, score: number) => void): void {
      scanAll(query, (row, score) => {
        if (score > 0) visit(row, score);
      });
    },
  };
}

function scoreOf(row: number, { starts, ids, weights }: ColumnsView, table: Float32Array): number {
  const end = starts[row + 1] ?? 0;
  let score = 0;
  for (let i = starts[row] ?? 0; i < end; i++) {
    // The casts keep a check for undefined out of the one loop that runs millions of times.
    score += (table[ids[i] as number] as number) * (weights[i] as number);
  }
  return score;
}
