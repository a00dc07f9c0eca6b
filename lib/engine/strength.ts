import type { Strength, StrengthWord } from './types.ts';

/**
 * The BM25 score grows with the length of the query, about as the root of what the query scores against itself; divided
 * by that it is the same for a title, half an abstract and a whole one. `node tools/evaluate-corpus.ts` shows what the
 * bounds below mean: the weakest is where papers of other fields cease to find anything, the closest is where most pairs
 * lie whose authors name one as companion or sequel of the other.
 */
export function normalisedScore(score: number, selfScore: number): number {
  return selfScore > 0 ? score / Math.sqrt(selfScore) : 0;
}

/** Lower bounds of the normalised score; what is below the last is not related. */
export const CLOSE = 4;
const RELATED = 3.25;
export const WEAKEST = 2.56;

/** The strength of a normalised score that is at least `WEAKEST`. `value` is one half where `close` begins. */
export function strengthOf(normalised: number): Strength {
  return { value: 1 - 2 ** -((normalised / CLOSE) ** 2), word: wordOf(normalised) };
}

function wordOf(normalised: number): StrengthWord {
  if (normalised >= CLOSE) return 'close';
  return normalised >= RELATED ? 'related' : 'loosely related';
}
