import type { Paper } from '../../../lib/paper/paper.ts';

/** A tiny corpus in which every paper has a name, so that tests can say in which order they come. */
export const NAMED = {
  bottleneck: {
    title: 'Opening the black box by the information bottleneck',
    abstract:
      'We study deep networks in the information plane. Training has two phases, fitting and compression. The information bottleneck bounds what a layer may forget.',
    authors: ['Naftali Tishby'],
    year: 2017,
    arxiv: '1703.00810',
  },
  compression: {
    title: 'On the information bottleneck theory of deep learning',
    abstract:
      'The information bottleneck theory claims a compression phase. We show that the compression phase depends on the saturating nonlinearity, e.g. tanh, and is absent for ReLU networks.',
    authors: ['Andrew Saxe', 'Yoshua Bengio'],
    year: 2018,
    arxiv: '1803.00001',
  },
  grokking: {
    title: 'Grokking: delayed generalization on modular addition',
    abstract:
      'Small transformers trained on modular addition generalize long after they overfit. Weight decay shortens the delay. We call this grokking.',
    authors: ['Alethea Power'],
    year: 2022,
    arxiv: '2201.02177',
  },
  circuits: {
    title: 'Progress measures for grokking via mechanistic interpretability',
    abstract:
      'We reverse engineer small transformers trained on modular addition and find that they use discrete Fourier transforms. Grokking is the gradual amplification of such circuits.',
    authors: ['Neel Nanda'],
    year: 2023,
    arxiv: '2301.05217',
  },
  pade: {
    title: 'Padé activation units',
    abstract:
      'Rational functions, learned end to end, approximate non-convex activation functions such as ReLU, and generalise them.',
    authors: ['Alejandro Molina', 'José García'],
    year: 2019,
    arxiv: '1907.06732',
  },
  ntk: {
    title: 'Neural tangent kernel: convergence of infinite-width networks',
    abstract:
      'At infinite width gradient descent follows the kernel gradient of a fixed neural tangent kernel. Over-parameterized networks converge.',
    authors: ['Arthur Jacot'],
    year: 2018,
    arxiv: '1806.07572',
  },
  selfSupervised: {
    title: 'Self-supervised learning of visual representations',
    abstract:
      'Contrastive self-supervised learning yields representations without labels. In contrast to supervised pretraining it needs no annotators.',
    authors: ['Ting Chen'],
    year: 2020,
    arxiv: '2002.05709',
  },
  strings: {
    title: 'Black holes in string theory',
    abstract:
      'We count microstates of supersymmetric black holes and recover the Bekenstein entropy, including corrections.',
    authors: ['Andrew Strominger'],
    year: 1996,
    arxiv: 'hep-th/9601029',
  },
} as const;

export type Name = keyof typeof NAMED;

export function named(name: Name): Paper {
  const { title, abstract, authors, year, arxiv } = NAMED[name];
  return {
    title,
    abstract,
    authors,
    year,
    ids: { arxiv },
    url: `https://arxiv.org/abs/${arxiv}`,
    source: 'bundled',
  };
}

export const ALL: readonly Paper[] = (Object.keys(NAMED) as Name[]).map(named);

/** The names of papers, for assertions that can be read. */
export function namesOf(papers: readonly { paper: Paper }[]): string[] {
  return papers.map(({ paper }) => {
    const found = (Object.keys(NAMED) as Name[]).find((name) => NAMED[name].arxiv === paper.ids.arxiv);
    return found ?? paper.title;
  });
}
