import type { Background } from './background.ts';

/**
 * Papers at large count as this many papers of the corpus: a small corpus hardly moves a term's weight, a large one
 * decides it.
 */
const PRIOR_PAPERS = 10_000;
/** For the share in the corpus itself papers at large count as so many: enough to steady a corpus of a dozen. */
const OWN_PRIOR = 20;
/** Where nothing is known of papers at large: every term is as rare as this, until the corpus shows otherwise. */
const UNINFORMED: Background = { meanLength: 100, share: () => 1 / 200 };
const UNINFORMED_PAPERS = 200;

export type Prior = ReturnType<typeof createPrior>;

/** How common terms are, from papers at large and the corpus together. */
export function createPrior(background?: Background) {
  const { meanLength, share } = background ?? UNINFORMED;
  const prior = background ? PRIOR_PAPERS : UNINFORMED_PAPERS;
  const shareOf = (term: string, held: number, papers: number): number =>
    (held + prior * share(term)) / (papers + prior);
  return {
    meanLength,
    /**
     * The share of papers with a term that `held` of `papers` in the corpus have: the mean of a beta distribution with
     * papers at large as its prior. "Theory" is rare in a corpus on deep learning, but tells little.
     */
    shareOf,
    /**
     * The share that decides the order within a corpus: the geometric mean of the share at large and the share in the
     * corpus where that is greater. "Deep" is rare at large, but in a corpus on deep learning it tells nothing.
     */
    shareWithin(term: string, held: number, papers: number): number {
      const large = shareOf(term, held, papers);
      const own = (held + OWN_PRIOR * share(term)) / (papers + OWN_PRIOR);
      return Math.sqrt(large * Math.max(large, own));
    },
  };
}
