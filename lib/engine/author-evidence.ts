import type { View } from './shards.ts';
import { papersWith } from './weigh.ts';

/** Papers at large among which a name counts, beside the corpus: a small corpus does not know which names are common. */
const PRIOR_PAPERS = 50_000;
/** One shared author whose name few have says this much, in nats; `Wei Wang` says less. */
const MOST_TELLING = 10;
/**
 * By how much authors in common raise a closeness at most. A factor: whoever wrote both, a paper is not related by that
 * alone, only more so. Chosen by `npm run evaluate` on half of the pairs whose authors name one as companion of the other.
 */
const MOST_RAISED = 0.5;

/** A row with the factor by which authors in common raise its closeness. */
export interface RaisedRow {
  row: number;
  factor: number;
}

/** The rows that share authors with a query, those of each shard apart and rising. Removed ones may be among them. */
export function raisedRows(view: View, authors: readonly string[]): RaisedRow[][] {
  const telling = authors.map((author) => ({ author, weight: tellingOf(view, author) }));
  return view.shards.map(({ segment }) => {
    const sums = new Map<number, number>();
    for (const { author, weight } of telling)
      for (const row of segment.postings.rowsWith(author)) sums.set(row, (sums.get(row) ?? 0) + weight);
    return [...sums].map(([row, sum]) => ({ row, factor: authorFactor(sum) })).sort((a, b) => a.row - b.row);
  });
}

/** 1 for nobody in common, rising to `1 + MOST_RAISED` with how telling the names are, in nats. */
export function authorFactor(telling: number): number {
  return 1 + MOST_RAISED * (1 - Math.exp(-telling / MOST_TELLING));
}

/** How telling it is that a paper has this author: less the more papers do. */
function tellingOf(view: View, author: string): number {
  return Math.min(MOST_TELLING, Math.log((view.live + PRIOR_PAPERS) / (papersWith(view, author) + 1)));
}
