/**
 * What a cosine weighs beside the normalised BM25 score. Chosen by the order on test collections (`npm run evaluate`). A
 * constant, and not the spread over the corpus: adding papers must not change how close two are.
 */
const SLOPE = 8;
/** Where no more of a text is known than this share, its vector says nothing; where all is known it counts in full. */
const LEAST_KNOWN = 0.6;

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

/** One closeness from both; the words alone where the vectors are not trusted. */
export function fuse(words: number, cosine: number, trusted: number): number {
  return words + vectorWeight(trusted) * cosine;
}
