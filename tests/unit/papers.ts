import type { Paper } from '../../lib/paper/paper.ts';

/** A paper for tests, complete unless told otherwise. */
export function paperOf(overrides: Partial<Paper> = {}): Paper {
  return {
    title: 'Understanding deep learning requires rethinking generalization',
    abstract: 'Despite their massive size, successful deep artificial neural networks generalize.',
    authors: ['Chiyuan Zhang', 'Samy Bengio'],
    year: 2016,
    ids: { arxiv: '1611.03530' },
    url: 'https://arxiv.org/abs/1611.03530',
    source: 'page',
    ...overrides,
  };
}

export const OTHER = paperOf({
  title: 'Grokking: Generalization Beyond Overfitting on Small Algorithmic Datasets',
  authors: ['Alethea Power'],
  year: 2022,
  ids: { arxiv: '2201.02177' },
  url: 'https://arxiv.org/abs/2201.02177',
});
