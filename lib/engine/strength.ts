import type { Strength, StrengthWord } from './types.ts';

/**
 * The BM25 score grows with the length of the query, about as the root of what the query scores against itself; divided
 * by that it is the same for a title, half an abstract and a whole one.
 */
export function normalisedScore(score: number, selfScore: number): number {
  return selfScore > 0 ? score / Math.sqrt(selfScore) : 0;
}

/**
 * The chance that a reader calls a pair of this closeness related, 0..1: a logistic function, fitted to pairs that were
 * judged (`npm run evaluate` prints how well it holds). Nothing of the corpus enters, so that it means the same among 220
 * papers and 400,000.
 */
const SLOPE = 0.8;
const EVEN = 7;

/**
 * Lower bounds of the closeness for the words that users read. What is below the last is not related: there papers of
 * other fields cease to find anything (`node tools/evaluate-corpus.ts`).
 */
export const CLOSE = EVEN;
const RELATED = 6;
export const WEAKEST = 4.9;

/** The strength of a closeness. */
export function strengthOf(closeness: number): Strength {
  return { value: 1 / (1 + Math.exp(SLOPE * (EVEN - closeness))), word: wordOf(closeness) };
}

function wordOf(closeness: number): StrengthWord {
  if (closeness >= CLOSE) return 'close';
  return closeness >= RELATED ? 'related' : 'loosely related';
}
