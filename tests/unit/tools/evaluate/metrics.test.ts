import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  averagePrecision,
  ndcgAt,
  ndcgPct20,
  recallAt,
  reciprocalRank,
} from '../../../../tools/evaluate/metrics.ts';

/** Relevant at ranks 2, 3 and 6 of seven; a fourth relevant document was not ranked. */
const RANKING = { ranked: [0, 1, 3, 0, 0, 2, 0], judged: [1, 3, 2, 1, 0] };
const NOTHING = { ranked: [0, 0], judged: [0] };

describe('average precision', () => {
  it('is the mean of the precision at each relevant document, one not ranked adding nothing', () => {
    expect(averagePrecision()(RANKING)).toBeCloseTo((1 / 2 + 2 / 3 + 3 / 6) / 4, 12);
  });

  it('counts from a grade on', () => {
    expect(averagePrecision(2)(RANKING)).toBeCloseTo((1 / 3 + 2 / 6) / 2, 12);
    expect(averagePrecision(4)(RANKING)).toBeUndefined();
  });
});

describe('reciprocal rank', () => {
  it('is that of the first relevant document', () => {
    expect(reciprocalRank(RANKING)).toBe(1 / 2);
  });

  it('is 0 when no relevant document is ranked', () => {
    expect(reciprocalRank({ ranked: [0, 0], judged: [1] })).toBe(0);
  });
});

describe('recall', () => {
  it('is the share of relevant documents within the cut', () => {
    expect(recallAt(3)(RANKING)).toBe(2 / 4);
    expect(recallAt(100)(RANKING)).toBe(3 / 4);
  });
});

describe('nDCG', () => {
  it('has gains 2^grade - 1 and discounts log2(rank + 1)', () => {
    // Gains by rank 0 1 7 | 0 0 3; the best order 7 3 1 | 1.
    const gained = 1 / Math.log2(3) + 7 / Math.log2(4);
    const best = 7 / Math.log2(2) + 3 / Math.log2(3) + 1 / Math.log2(4);
    expect(ndcgAt(3)(RANKING)).toBeCloseTo(gained / best, 12);
    expect(ndcgAt(10)(RANKING)).toBeCloseTo((gained + 3 / Math.log2(7)) / (best + 1 / Math.log2(5)), 12);
  });
});

describe('ndcg_pct20', () => {
  it('has linear gains, the first two ranks not discounted, and is cut at a fifth', () => {
    const ranked = [1, 0, 3, 2, ...Array.from({ length: 15 }, () => 0), 3];
    // 20 documents: 4 count. The best four are 3 3 2 1.
    const gained = 1 + 0 + 3 / Math.log2(3) + 2 / Math.log2(4);
    const best = 3 + 3 + 2 / Math.log2(3) + 1 / Math.log2(4);
    expect(ndcgPct20({ ranked, judged: ranked })).toBeCloseTo(gained / best, 12);
  });

  it('rounds the fifth down, to one document at least', () => {
    expect(ndcgPct20({ ranked: [1, 2, 0, 0, 0, 0, 0, 0, 0], judged: [1, 2] })).toBe(1 / 2);
    expect(ndcgPct20({ ranked: [2, 1], judged: [2, 1] })).toBe(1);
  });
});

const METRICS = {
  averagePrecision: averagePrecision(),
  reciprocalRank,
  'recallAt(5)': recallAt(5),
  'ndcgAt(5)': ndcgAt(5),
  ndcgPct20,
};

describe.each(Object.entries(METRICS))('%s', (_, metric) => {
  const grades = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 30 });

  it('is undefined where nothing is relevant', () => {
    expect(metric(NOTHING)).toBeUndefined();
  });

  it('lies in 0..1, and no order is better than the sorted one', () => {
    fc.assert(
      fc.property(grades, (ranked) => {
        const value = metric({ ranked, judged: ranked }) ?? 0;
        const best = metric({ ranked: ranked.toSorted((a, b) => b - a), judged: ranked }) ?? 0;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(best + 1e-12);
        expect(best).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
