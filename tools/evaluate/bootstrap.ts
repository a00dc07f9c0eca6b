import { quantile } from '../data/quantiles.ts';

/** A mean over queries and the interval that holds it with 95 % confidence. */
export interface Estimate {
  mean: number;
  low: number;
  high: number;
  /** How many queries it is the mean of. */
  queries: number;
}

const RESAMPLES = 2_000;
const SEED = 20_261_124;

/**
 * The mean with its percentile bootstrap interval (Efron, 1979): queries are drawn anew with replacement, always in the
 * same way, so that the same values give the same interval. All NaN for no values.
 */
export function estimate(values: readonly number[]): Estimate {
  const random = createRandom(SEED);
  const draw = () => values[Math.floor(random() * values.length)] ?? 0;
  const means = Array.from({ length: RESAMPLES }, () => {
    let sum = 0;
    for (let i = 0; i < values.length; i++) sum += draw();
    return sum / values.length;
  });
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { mean, low: quantile(means, 0.025), high: quantile(means, 0.975), queries: values.length };
}

/** Numbers in [0, 1) that look random: a Weyl sequence, its steps mixed as in MurmurHash3's last round. */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
