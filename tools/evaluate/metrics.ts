/**
 * Measures of one query's ranking. `ranked` has the grade of each document in the order of the ranking, 0 for one that
 * is not relevant or was not judged. `judged` has the grades of all documents that were judged, in any order, found or
 * not. A query without a relevant document has no measure: `undefined`.
 */
export interface Ranking {
  ranked: readonly number[];
  judged: readonly number[];
}

export type Metric = (ranking: Ranking) => number | undefined;

/** Average precision (Buckley & Voorhees, 2000): relevant is what has at least grade `from`; what is not ranked adds 0. */
export function averagePrecision(from = 1): Metric {
  return ({ ranked, judged }) => {
    const relevant = countFrom(judged, from);
    let found = 0;
    let sum = 0;
    for (const [i, grade] of ranked.entries()) if (grade >= from) sum += ++found / (i + 1);
    return relevant > 0 ? sum / relevant : undefined;
  };
}

/** 1 / the rank of the first relevant document; 0 when none is ranked. */
export const reciprocalRank: Metric = ({ ranked, judged }) => {
  if (countFrom(judged, 1) === 0) return undefined;
  const first = ranked.findIndex((grade) => grade >= 1);
  return first < 0 ? 0 : 1 / (first + 1);
};

/** The share of the relevant documents that are among the first `cut`. */
export function recallAt(cut: number): Metric {
  return ({ ranked, judged }) => {
    const relevant = countFrom(judged, 1);
    return relevant > 0 ? countFrom(ranked.slice(0, cut), 1) / relevant : undefined;
  };
}

/** Normalised discounted cumulative gain (Burges et al., 2005): gain 2^grade - 1, discount log2(rank + 1). */
export function ndcgAt(cut: number): Metric {
  const gain = (grades: readonly number[]) =>
    sumOf(grades.slice(0, cut), (grade, i) => (2 ** grade - 1) / Math.log2(i + 2));
  return (ranking) => normalised(ranking, gain);
}

/**
 * nDCG as Järvelin & Kekäläinen (2002) first wrote it: the grade is the gain, the first two ranks are not discounted
 * and rank r from the third on by log2(r); cut at a fifth of the ranking, rounded down, at least one document.
 */
export const ndcgPct20: Metric = (ranking) => {
  const cut = Math.max(1, Math.floor(ranking.ranked.length / 5));
  return normalised(ranking, (grades) =>
    sumOf(grades.slice(0, cut), (grade, i) => grade / Math.max(1, Math.log2(i + 1))),
  );
};

/** A ranking's gain by that of the best order of what was judged. */
function normalised({ ranked, judged }: Ranking, gain: (grades: readonly number[]) => number) {
  const best = gain(judged.toSorted((a, b) => b - a));
  return best > 0 ? gain(ranked) / best : undefined;
}

function countFrom(grades: readonly number[], from: number): number {
  return grades.filter((grade) => grade >= from).length;
}

function sumOf(grades: readonly number[], term: (grade: number, index: number) => number): number {
  return grades.reduce((sum, grade, i) => sum + term(grade, i), 0);
}
