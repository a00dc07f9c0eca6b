import { sum } from '../util/sum.ts';
import { idf, saturate } from './bm25.ts';
import type { Prior } from './prior.ts';
import { type WholeQuery, wholeWeights } from './segment/whole-weights.ts';
import type { View } from './shards.ts';
import type { TermCounts } from './term-counts.ts';

/** A text of a query; its weight counts beside those of the other texts. */
export interface WeightedCounts {
  counts: TermCounts;
  weight: number;
}

export interface LexicalQuery {
  /** What each term weighs: saturated frequency times idf. Terms that the corpus has not are left out. */
  terms: ReadonlyMap<string, number>;
  whole: WholeQuery;
  /** What the query would score against itself, all its terms counted. */
  selfScore: number;
}

/** Terms of a query that are looked for: more only a set of papers has, and the rest of its terms weighs little. */
const MOST_TERMS = 400;

/**
 * The terms of a query with their weights. Several texts are one whose frequencies are their weighted mean: then a
 * strength means the same for a set of papers as for one.
 */
export function weighTerms(prior: Prior, view: View, texts: readonly WeightedCounts[]): LexicalQuery {
  const frequencies = meanFrequencies(texts, prior.meanLength);
  const weighed = [...frequencies].map(([term, frequency]) => {
    const held = papersWith(view, term);
    const weight = frequency * idf(prior.shareWithin(term, held, view.live));
    const self = frequency ** 2 * idf(prior.shareOf(term, held, view.live));
    return { term, held, weight, self, selfWithin: frequency * weight };
  });
  const most = weighed.length > MOST_TERMS ? heaviest(weighed) : weighed;
  const selfScore = sum(most.map(({ self }) => self));
  // What the corpus says of a term moves weight from one term to another; the sum stays that of papers at large, so that
  // a strength means the same in a corpus of one field and of all.
  const rescale = selfScore > 0 ? selfScore / sum(most.map(({ selfWithin }) => selfWithin)) : 1;
  const known = most
    .filter(({ held }) => held > 0)
    .map(({ term, weight }) => ({ term, weight: weight * rescale }));
  return {
    terms: new Map(known.map(({ term, weight }) => [term, weight])),
    whole: wholeWeights(known),
    selfScore,
  };
}

function meanFrequencies(texts: readonly WeightedCounts[], meanLength: number): Map<string, number> {
  const whole = sum(texts.map(({ weight }) => weight));
  const mean = new Map<string, number>();
  for (const { counts, weight } of texts)
    for (const [term, count] of counts.counts) {
      const frequency = (weight / whole) * saturate(count, counts.length, meanLength);
      mean.set(term, (mean.get(term) ?? 0) + frequency);
    }
  return mean;
}

/** How many of the papers that are not removed have this term, of a text or not. */
export function papersWith({ shards }: View, term: string): number {
  let papers = 0;
  for (const { segment, removed, live } of shards)
    papers += segment.postings.papersWith(term, live < segment.rows ? removed : undefined);
  return papers;
}

function heaviest<T extends { self: number }>(terms: readonly T[]): T[] {
  return terms.toSorted((a, b) => b.self - a.self).slice(0, MOST_TERMS);
}
