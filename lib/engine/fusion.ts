/**
 * A cosine in the units of the normalised BM25 score: `SLOPE * cosine + OFFSET`. The two are then averaged by `WEIGHT`, so
 * that the words for a strength mean the same with and without vectors. The ratio of slope and weight is chosen by the
 * order on test collections (`npm run evaluate`); offset and weight so that papers of other fields find nothing
 * (`node tools/evaluate-corpus.ts`) and as many pairs are close whose authors name one as companion of the other as by
 * words alone. Constants, and not the mean and spread over the corpus: adding papers must not change how close two are.
 */
const SLOPE = 10;
const OFFSET = -0.35;
const WEIGHT = 0.5;
/** Where no more of a text is known than this share, its vector says nothing; where all is known it counts in full. */
const LEAST_KNOWN = 0.6;

/**
 * How far vectors can be trusted for a query of which the model knows this share of the words: 0..1. The share of the
 * result's words does not enter: within one answer all must be weighed alike.
 */
export function trust(known: number): number {
  return Math.min(1, Math.max(0, (known - LEAST_KNOWN) / (1 - LEAST_KNOWN)));
}

/** One closeness from both; the words alone where the vectors are not trusted. */
export function fuse(normalised: number, cosine: number, trusted: number): number {
  return normalised + trusted * WEIGHT * (SLOPE * cosine + OFFSET - normalised);
}
