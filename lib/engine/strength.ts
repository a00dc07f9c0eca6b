import type { Strength, StrengthWord } from './types.ts';

/**
 * The BM25 score grows with the length of the query, about as the root of what the query scores against itself; divided
 * by that it is the same for a title, half an abstract and a whole one.
 */
export function normalisedScore(score: number, selfScore: number): number {
  return selfScore > 0 ? score / Math.sqrt(selfScore) : 0;
}

/**
 * The chance that a pair of this closeness is called related, 0..1: a logistic function, fitted to pairs that authors
 * named or that are cited together, where the unjudged ones count as Elkan & Noto ("Learning classifiers from only
 * positive and unlabeled data", 2008) have it. `npm run evaluate` prints how well it holds. Nothing of the corpus enters,
 * so that it means the same among 220 papers and 400,000.
 */
const SLOPE = 0.42;
const EVEN = 12.9;

/**
 * Lower bounds of the closeness for the words that users read. What is below the last is not related: there papers of
 * other fields cease to find anything (`node tools/evaluate-corpus.ts`). A word stands for less than an even chance, for
 * those who judged were strict: what is "close" has a chance of a sixth.
 */
export const CLOSE = 9.25;
const RELATED = 7.2;
export const WEAKEST = 5.6;

/** The strength of a closeness. */
export function strengthOf(closeness: number): Strength {
  return { value: 1 / (1 + Math.exp(SLOPE * (EVEN - closeness))), word: wordOf(closeness) };
}

function wordOf(closeness: number): StrengthWord {
  if (closeness >= CLOSE) return 'close';
  return closeness >= RELATED ? 'related' : 'loosely related';
}
