import { idf, quantise, STEP, saturate } from '../../lib/engine/bm25.ts';
import type { Embedding } from '../../lib/engine/embedding.ts';
import type { NamedTerms, RowVector, SealedSegment, SegmentRow } from '../../lib/engine/segment/types.ts';
import { type WholeQuery, wholeWeights } from '../../lib/engine/segment/whole-weights.ts';
import { analysePaper, countTerms } from '../../lib/engine/term-counts.ts';
import { createTopK } from '../../lib/engine/top-k.ts';
import { paperKeys } from '../../lib/paper/identity.ts';
import type { Paper } from '../../lib/paper/paper.ts';

/** A query of one segment, weighed by it alone: the engine weighs by all. */
export interface Asked {
  words: WholeQuery;
  vector?: RowVector;
}

/** A row that names its terms. */
export type NamedRow = SegmentRow & { terms: NamedTerms };

/** Gives a paper's row as the engine would. */
export function createRowMaker(meanLength: number, model?: Embedding): (paper: Paper) => NamedRow {
  return (paper) => {
    const analysed = analysePaper(paper);
    const { counts, length } = countTerms(analysed);
    const terms = Array.from(counts, ([term, count]): [string, number] => [
      term,
      quantise(saturate(count, length, meanLength)),
    ]);
    return { paper, keys: paperKeys(paper), terms, ...(model && { vector: model.embed(analysed) }) };
  };
}

export function askSegment({ postings, rows }: SealedSegment, { terms, vector }: NamedRow): Asked {
  const weighed = Array.from(terms, ([term, frequency]) => ({
    term,
    weight: frequency * STEP * idf(Math.max(1, postings.papersWith(term)) / (rows + 1)),
  }));
  return { words: wholeWeights(weighed), ...(vector && { vector }) };
}

/** What a cosine counts beside a score of words. Some number of a usual size: for timing, any does. */
const COSINE = 50;

/** The rows of the best sums of words and vectors. */
export function fusedTop(segment: SealedSegment, { words, vector }: Asked, scores: Int32Array, k: number) {
  scores.fill(0);
  segment.postings.addScores(words.terms, scores);
  const cosines = vector && segment.vectors.cosines(vector);
  const top = createTopK(k);
  for (let row = 0; row < segment.rows; row++)
    top.offer(row, (scores[row] as number) * words.unit + (cosines ? COSINE * (cosines[row] as number) : 0));
  return top.sorted();
}
