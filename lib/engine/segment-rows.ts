import { paperKeys } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';
import { authorTerms } from './author-terms.ts';
import type { Background } from './background.ts';
import { quantise, saturate, TITLE_WEIGHT } from './bm25.ts';
import type { Embedding } from './embedding.ts';
import { createTextReader, titleNumbers } from './numbered-text.ts';
import { createPrior } from './prior.ts';
import type { SegmentMaker, SegmentRow } from './segment/types.ts';
import { createTermWeights } from './term-weights.ts';
import { titleWeight } from './title-terms.ts';
import { createVocabulary } from './vocabulary.ts';

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
 * Terms, or words, that are remembered: those of some tens of thousands of papers. A table of twice as many would block for
 * a moment when it grows (a `Map` does at 131,072), and a hostile text has a million.
 */
const MOST_TERMS = 120_000;

/**
 * Makes papers rows of segments: their terms with their saturated frequencies, the words of their titles and their authors
 * as terms of their own, their vectors. Words are remembered from one paper to the next, so one is made for each piece of
 * work, and let go with it.
 */
export function createRows({ model, meanLength }: RowDeps) {
  let vocabulary = createVocabulary();
  const readTitle = createTextReader();
  const readAbstract = createTextReader();
  const counts = createTermWeights();

  return (paper: Paper, keys: readonly PaperKey[], corpus = 0): SegmentRow => {
    if (vocabulary.size > MOST_TERMS) vocabulary = createVocabulary();
    const title = readTitle(vocabulary, paper.title);
    const abstract = readAbstract(vocabulary, paper.abstract);
    counts.clear();
    counts.count(title.terms, TITLE_WEIGHT);
    counts.count(abstract.terms, 1);
    const length = TITLE_WEIGHT * title.terms.length + abstract.terms.length;
    counts.weigh((count) => quantise(saturate(count, length, meanLength)));
    const spelled = titleNumbers(vocabulary, paper.title);
    counts.set(spelled, titleWeight(spelled.length));
    counts.set(authorTerms(paper.authors).map(vocabulary.numberOf), AUTHOR_WEIGHT);
    return {
      paper,
      keys,
      terms: { names: vocabulary.names, ...counts.all() },
      ...(model && { vector: model.embedWords(title, abstract) }),
      corpus,
    };
  };
}

/** How papers become rows with what there is to rank by: for those who make segments beside the engine. */
export function createRowMaker(background: Background | undefined, model: Embedding | undefined) {
  const { meanLength } = createPrior(background);
  const rowOf = createRows({ model, meanLength });
  return {
    maker: makerOf(model),
    rowOf: (paper: Paper, corpus = 0): SegmentRow => rowOf(paper, paperKeys(paper), corpus),
  };
}
