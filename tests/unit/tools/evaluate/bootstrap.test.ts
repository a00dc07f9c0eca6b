import { describe, expect, it } from 'vitest';
import { createRandom, estimate } from '../../../../tools/evaluate/bootstrap.ts';

describe('the estimate', () => {
  const halves = Array.from({ length: 400 }, (_, i) => i % 2);

  it('has an interval of about 1.96 standard errors to each side', () => {
    const { mean, low, high, queries } = estimate(halves);
    const reach = 1.96 * (0.5 / Math.sqrt(400));
    expect(mean).toBe(0.5);
    expect(queries).toBe(400);
    expect(Math.abs(low - (0.5 - reach))).toBeLessThan(0.006);
    expect(Math.abs(high - (0.5 + reach))).toBeLessThan(0.006);
  });

  it('is the same each time', () => {
    expect(estimate(halves)).toEqual(estimate(halves));
  });

  it('is one point where all values are equal, and no number where there is none', () => {
    expect(estimate([0.25, 0.25])).toEqual({ mean: 0.25, low: 0.25, high: 0.25, queries: 2 });
    expect(estimate([])).toEqual({ mean: Number.NaN, low: Number.NaN, high: Number.NaN, queries: 0 });
  });
});

describe('the random numbers', () => {
  it('fill ten tenths evenly', () => {
    const random = createRandom(1);
    const tenths = new Array<number>(10).fill(0);
    for (let i = 0; i < 10_000; i++) {
      const tenth = Math.floor(random() * 10);
      tenths[tenth] = (tenths[tenth] ?? 0) + 1;
    }
    // Three standard deviations of a fair draw are 90.
    expect(tenths.filter((count) => Math.abs(count - 1_000) > 120)).toEqual([]);
    expect(tenths).toHaveLength(10);
  });
});
