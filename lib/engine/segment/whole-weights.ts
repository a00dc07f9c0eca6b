import { STEP } from '../bm25.ts';
import type { WholeTerm } from './types.ts';

/** A query's weights as whole numbers. */
export interface WholeQuery {
  terms: WholeTerm[];
  /** What one of a row's score stands for: score x unit is the sum of weight x saturated frequency (BM25). */
  unit: number;
}

/** Scores are kept in 32 bits with a sign. */
const MOST = 2 ** 31 - 1;
const LARGEST_FREQUENCY = 255;

/**
 * Weights in the finest steps with which no row's score can overflow. A usual query's weights are exact to one in
 * 100,000, as against one in 255 for the frequencies that they multiply.
 * @param terms weights >= 0
 */
export function wholeWeights(terms: readonly { term: string; weight: number }[]): WholeQuery {
  const sum = terms.reduce((total, { weight }) => total + weight, 0);
  // Rounding adds at most a half for each term.
  const finest = (MOST / LARGEST_FREQUENCY - terms.length) / sum;
  // A sum near the smallest number there is has no step that is finite: it is nothing.
  const perUnit = Number.isFinite(finest) ? finest : 1;
  return {
    terms: terms.map(({ term, weight }) => ({ term, weight: Math.round(weight * perUnit) })),
    unit: STEP / perUnit,
  };
}
