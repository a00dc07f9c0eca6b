import { type Estimate, estimate } from './bootstrap.ts';
import {
  averagePrecision,
  type Metric,
  ndcgAt,
  ndcgPct20,
  type Ranking,
  recallAt,
  reciprocalRank,
} from './metrics.ts';
import { printReliability, type Reliability } from './reliability.ts';

export interface Report {
  ranker: string;
  /** Documents that were ranked. */
  papers: number;
  /** Queries with a relevant document, and those left out for want of one. */
  queries: number;
  skipped: number;
  /** Relevant documents that are not among the papers, and so cannot be found. */
  absent: number;
  metrics: Record<string, Estimate>;
  /** Of the ranker whose scores are strengths. */
  reliability?: Reliability;
  seconds: number;
}

/** The measures by name, in the order in which they are printed. With pools, `relevantFrom` is the least grade that is relevant. */
export function metricsFor(pooled: boolean, relevantFrom: number): Record<string, Metric> {
  return {
    MAP: averagePrecision(),
    MRR: reciprocalRank,
    'nDCG@10': ndcgAt(10),
    'nDCG@20': ndcgAt(20),
    'R@10': recallAt(10),
    'R@20': recallAt(20),
    'R@100': recallAt(100),
    ...(pooled && { ndcg_pct20: ndcgPct20 }),
    ...((pooled || relevantFrom !== 1) && {
      [`MAP (grade >= ${relevantFrom})`]: averagePrecision(relevantFrom),
    }),
  };
}

/** Collects each measure of each ranking, so that no ranking need be kept. */
export function createTally(metrics: Record<string, Metric>) {
  const values = Object.entries(metrics).map(([name, metric]) => ({ name, metric, of: [] as number[] }));
  return {
    add(ranking: Ranking): void {
      for (const { metric, of } of values) {
        const value = metric(ranking);
        if (value !== undefined) of.push(value);
      }
    },
    estimates: (): Record<string, Estimate> =>
      Object.fromEntries(values.map(({ name, of }) => [name, estimate(of)])),
  };
}

/** As a table for people, in per cent. */
export function printReport(report: Report): void {
  const { ranker, papers, queries, skipped, absent, metrics, reliability, seconds } = report;
  console.log(`${ranker}: ${queries} queries over ${papers} papers, ${seconds.toFixed(1)} s`);
  if (skipped > 0) console.log(`  ${skipped} queries left out: nothing is judged relevant to them`);
  if (absent > 0)
    console.log(`  ${absent} relevant documents are not among the papers; they count as not found`);
  console.log(`  ${'%'.padEnd(18)} ${'mean'.padStart(7)}   95 % interval   queries`);
  for (const [name, { mean, low, high, queries: count }] of Object.entries(metrics))
    console.log(
      `  ${name.padEnd(18)} ${percent(mean)}  ${percent(low)} ..${percent(high)}  ${String(count).padStart(6)}`,
    );
  if (reliability) printReliability(reliability);
}

function percent(share: number): string {
  return (share * 100).toFixed(2).padStart(7);
}
