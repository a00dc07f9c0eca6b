import type { Entry } from './rank-queries.ts';

/** How well a strength holds as a chance (DeGroot & Fienberg, 1983): by bins of equal width, said and found. */
export interface Reliability {
  /** From the weakest up; only bins that have pairs. */
  bins: Bin[];
  pairs: number;
  /** Of all pairs, 0..1: what is said and what is found. */
  said: number;
  found: number;
  /** Mean of |said - found| over the bins, weighed by their pairs (Naeini et al., 2015), 0..1. */
  expectedCalibrationError: number;
}

export interface Bin {
  from: number;
  to: number;
  pairs: number;
  /** The mean strength, 0..1. */
  said: number;
  /** The share that is judged relevant, 0..1. */
  found: number;
}

/** A pair of papers that would be shown. */
export interface Shown {
  /** 0..1 */
  strength: number;
  related: boolean;
}

const BINS = 10;
/** Pairs of a query that count: so many a reader looks at. */
const READ = 10;

/**
 * The pairs of one query's ranking that a reader would see: the first ten that are related at all. A pair that nobody
 * judged counts as not relevant, so what is found is a lower bound wherever not all was judged.
 */
export function shownPairs(
  entries: readonly Entry[],
  isRelevant: (id: string) => boolean,
  { weakest, strengthOf }: { weakest: number; strengthOf: (score: number) => number },
): Shown[] {
  return entries
    .slice(0, READ)
    .filter(({ score }) => score >= weakest)
    .map(({ id, score }) => ({ strength: strengthOf(score), related: isRelevant(id) }));
}

/** Sums of a bin. */
interface Sums {
  pairs: number;
  strength: number;
  related: number;
}

/** Collects pairs without keeping them. */
export function createReliability(count = BINS) {
  const sums: Sums[] = Array.from({ length: count }, () => ({ pairs: 0, strength: 0, related: 0 }));

  return {
    add(pairs: readonly Shown[]): void {
      for (const { strength, related } of pairs) {
        const bin = sums[Math.min(count - 1, Math.floor(strength * count))];
        if (!bin) throw new Error(`A strength is 0..1, not ${strength}.`);
        bin.pairs++;
        bin.strength += strength;
        bin.related += related ? 1 : 0;
      }
    },
    table: (): Reliability => tableOf(sums),
  };
}

function tableOf(sums: readonly Sums[]): Reliability {
  const total = (of: (bin: Sums) => number) => sums.reduce((sum, bin) => sum + of(bin), 0);
  const pairs = total((bin) => bin.pairs);
  const bins = sums.map((bin, i) => ({
    from: i / sums.length,
    to: (i + 1) / sums.length,
    pairs: bin.pairs,
    said: bin.strength / bin.pairs,
    found: bin.related / bin.pairs,
  }));
  return {
    bins: bins.filter((bin) => bin.pairs > 0),
    pairs,
    said: total((bin) => bin.strength) / pairs,
    found: total((bin) => bin.related) / pairs,
    expectedCalibrationError: total((bin) => Math.abs(bin.strength - bin.related)) / pairs,
  };
}

/** As a table for people, in per cent. */
export function printReliability({ bins, pairs, said, found, expectedCalibrationError }: Reliability): void {
  console.log(
    `  strength of the first ${READ} that would be shown; what was not judged counts as not relevant`,
  );
  console.log(`  ${'from ..  to'.padEnd(14)} ${'pairs'.padStart(7)}    said   found`);
  const line = (name: string, bin: Omit<Bin, 'from' | 'to'>) =>
    console.log(
      `  ${name.padEnd(14)} ${String(bin.pairs).padStart(7)} ${percent(bin.said)} ${percent(bin.found)}`,
    );
  for (const bin of bins) line(`${percent(bin.from)} ..${percent(bin.to)}`.trim(), bin);
  line('all', { pairs, said, found });
  console.log(`  expected calibration error ${percent(expectedCalibrationError).trim()}`);
}

function percent(share: number): string {
  return (share * 100).toFixed(1).padStart(7);
}
