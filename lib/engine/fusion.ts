/**
 * What a cosine weighs beside the normalised BM25 score. Chosen by the order on test collections (`npm run evaluate`). A
 * constant, and not the spread over the corpus: adding papers must not change how close two are.
 */
const SLOPE = 10;
/** What vectors add for related papers, by what their words give: about as much (`node tools/evaluate-corpus.ts`). */
const ALONE = 1;
/** Where no more of a text is known than this share, its vector says nothing; where all is known it counts in full. */
const LEAST_KNOWN = 0.85;

/**
 * How far vectors can be trusted for a query of which the model knows this share of the words: 0..1. The share of the
 * result's words does not enter: within one answer all must be weighed alike.
 */
export function trust(known: number): number {
  return Math.min(1, Math.max(0, (known - LEAST_KNOWN) / (1 - LEAST_KNOWN)));
}

/** By what a cosine is multiplied before it is added to the words' score. */
export function vectorWeight(trusted: number): number {
  return SLOPE * trusted;
}

/**
 * By what the words' score is multiplied: where vectors do not count in full, the words stand for them too, so that a
 * closeness means the same.
 */
export function wordsWeight(trusted: number): number {
  return 1 + ALONE * (1 - trusted);
}

/** One closeness from both. */
export function fuse(words: number, cosine: number, trusted: number): number {
  return wordsWeight(trusted) * words + vectorWeight(trusted) * cosine;
}
