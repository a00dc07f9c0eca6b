import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReliability, type Shown, shownPairs } from '../../../../tools/evaluate/reliability.ts';

const pairsOf = (strength: number, related: number, unrelated: number): Shown[] => [
  ...Array.from({ length: related }, () => ({ strength, related: true })),
  ...Array.from({ length: unrelated }, () => ({ strength, related: false })),
];

function tableOf(...pairs: Shown[][]) {
  const reliability = createReliability();
  for (const some of pairs) reliability.add(some);
  return reliability.table();
}

describe('the table', () => {
  it('says of each bin what was said and what was found', () => {
    const { bins, pairs, said, found, expectedCalibrationError } = tableOf(
      pairsOf(0.25, 1, 3),
      pairsOf(0.95, 5, 5),
    );
    expect(bins.map((bin) => [bin.from, bin.to, bin.pairs])).toEqual([
      [0.2, 0.3, 4],
      [0.9, 1, 10],
    ]);
    expect(bins[0]?.found).toBeCloseTo(0.25, 12);
    expect(bins[1]?.said).toBeCloseTo(0.95, 12);
    expect(pairs).toBe(14);
    expect(said).toBeCloseTo((4 * 0.25 + 10 * 0.95) / 14, 12);
    expect(found).toBeCloseTo(6 / 14, 12);
    // The first bin is right, the second off by 0.45.
    expect(expectedCalibrationError).toBeCloseTo((10 * 0.45) / 14, 12);
  });

  it('has no error where the strengths hold, and the greatest where they are the opposite', () => {
    expect(tableOf(pairsOf(1, 3, 0), pairsOf(0, 0, 3)).expectedCalibrationError).toBe(0);
    expect(tableOf(pairsOf(1, 0, 3), pairsOf(0, 3, 0)).expectedCalibrationError).toBe(1);
  });

  it('counts every pair once, and errs no less than all pairs together', () => {
    const shown = fc.record({ strength: fc.double({ min: 0, max: 1, noNaN: true }), related: fc.boolean() });
    fc.assert(
      fc.property(fc.array(shown, { minLength: 1 }), (pairs) => {
        const { bins, said, found, expectedCalibrationError } = tableOf(pairs);
        expect(bins.reduce((sum, bin) => sum + bin.pairs, 0)).toBe(pairs.length);
        expect(expectedCalibrationError).toBeGreaterThanOrEqual(Math.abs(said - found) - 1e-9);
        expect(expectedCalibrationError).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it('refuses what is no strength', () => {
    expect(() => createReliability().add([{ strength: -0.2, related: true }])).toThrow('not -0.2');
  });
});

describe('the pairs that are shown', () => {
  it('are the first ten from the weakest that is related at all', () => {
    const entries = Array.from({ length: 20 }, (_, i) => ({ id: `d${i}`, score: 20 - i }));
    const meaning = { weakest: 13, strengthOf: (score: number) => score / 20 };
    const relevant = (id: string) => id === 'd1' || id === 'd15';
    const few = shownPairs(entries, relevant, meaning);
    expect(few.map(({ strength }) => strength)).toEqual([1, 0.95, 0.9, 0.85, 0.8, 0.75, 0.7, 0.65]);
    expect(few.filter(({ related }) => related)).toHaveLength(1);
    expect(shownPairs(entries, relevant, { ...meaning, weakest: 0 })).toHaveLength(10);
  });
});
