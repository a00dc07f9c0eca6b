import { paperKeys } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';
import { authorTerms } from './author-terms.ts';
import type { Background } from './background.ts';
import { quantise, saturate } from './bm25.ts';
import type { Embedding } from './embedding.ts';
import { createPrior } from './prior.ts';
import type { SegmentMaker, SegmentRow } from './segment/types.ts';
import { analysePaper, countTerms } from './term-counts.ts';
import { titleTerms } from './title-terms.ts';

/**
 * Names the rule by which texts become terms and weights. Raised whenever analysis, `saturate` or what counts as an
 * author's term changes: stored segments of another name are made anew.
 */
export const ANALYSIS = 'kindred-1';
/** Authors are there or not. */
const AUTHOR_WEIGHT = 255;

/** With what segments are made by this code and this model. */
export function makerOf(model: Embedding | undefined): SegmentMaker {
  return {
    analysis: ANALYSIS,
    ...(model && { model: { id: model.id, dimension: model.dimension } }),
  };
}

export interface RowDeps {
  model?: Embedding | undefined;
  /** Terms of a paper of ordinary length. */
  meanLength: number;
}

/**
 * A paper as a row of a segment: its terms with their saturated frequencies, the words of its title and its authors as
 * terms of their own, its vector.
 */
export function segmentRow(
  { model, meanLength }: RowDeps,
  paper: Paper,
  keys: readonly PaperKey[],
  corpus = 0,
): SegmentRow {
  const analysed = analysePaper(paper);
  const { counts, length } = countTerms(analysed);
  const terms = [...counts].map(
    ([term, count]) => [term, quantise(saturate(count, length, meanLength))] as const,
  );
  const authors = authorTerms(paper.authors).map((author) => [author, AUTHOR_WEIGHT] as const);
  return {
    paper,
    keys,
    terms: [...terms, ...titleTerms(paper.title), ...authors],
    ...(model && { vector: model.embed(analysed) }),
    corpus,
  };
}

/** How papers become rows with what there is to rank by: for those who make segments beside the engine. */
export function createRowMaker(background: Background | undefined, model: Embedding | undefined) {
  const { meanLength } = createPrior(background);
  return {
    maker: makerOf(model),
    rowOf: (paper: Paper, corpus = 0): SegmentRow =>
      segmentRow({ model, meanLength }, paper, paperKeys(paper), corpus),
  };
}
