/**
 * Okapi BM25 (Robertson & Zaragoza, "The Probabilistic Relevance Framework", 2009). The mean length is that of papers
 * at large, not of the corpus: then a row never changes after it was written, and a score means the same in every
 * corpus.
 */
const K1 = 2;
const B = 0.9;
/** A title alone is no more "about" its words than this share of a paper of mean length would be. */
const SHORTEST = 0.25;
/** Largest value of the saturation. */
const CEILING = K1 + 1;
/** Words of the title say more than others: each counts as this many. */
export const TITLE_WEIGHT = 2;

/** Saturated frequency of a term that occurs `count` times in a text of `length` terms, in 0..3. */
export function saturate(count: number, length: number, meanLength: number): number {
  const relative = Math.max(SHORTEST, length / meanLength);
  return (count * (K1 + 1)) / (count + K1 * (1 - B + B * relative));
}

/**
 * A saturated frequency in a byte. A step is 0.4 % of the range: far less than what any choice of K1 and B moves, and a
 * row takes five bytes an entry instead of eight.
 */
export function quantise(saturated: number): number {
  return Math.max(1, Math.round((saturated / CEILING) * 255));
}

/** What one step of `quantise` stands for. */
export const STEP = CEILING / 255;

/** How telling a term is that this share (0..1) of papers has, in nats. */
export function idf(share: number): number {
  return Math.log(1 + (1 - share) / share);
}
