import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fuse, trust } from '../../../lib/engine/fusion.ts';
import { CLOSE, normalisedScore, strengthOf, WEAKEST } from '../../../lib/engine/strength.ts';

const closeness = fc.double({ min: 0, max: 60, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('a strength', () => {
  it('is a chance, and rises with the closeness', () => {
    fc.assert(
      fc.property(closeness, closeness, (a, b) => {
        const [low, high] = [strengthOf(Math.min(a, b)).value, strengthOf(Math.max(a, b)).value];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(high);
      }),
    );
  });

  it('has its word from one cut of that number to the next', () => {
    const order = ['loosely related', 'related', 'close'];
    fc.assert(
      fc.property(closeness, closeness, (a, b) => {
        const [low, high] = [strengthOf(Math.min(a, b)), strengthOf(Math.max(a, b))];
        expect(order.indexOf(low.word)).toBeLessThanOrEqual(order.indexOf(high.word));
      }),
    );
    expect(strengthOf(WEAKEST).word).toBe('loosely related');
    expect(strengthOf(CLOSE).word).toBe('close');
  });
});

describe('the closeness', () => {
  it('rises with either half, and is by words alone where the vector is not trusted', () => {
    fc.assert(
      fc.property(closeness, share, share, share, (words, low, high, trusted) => {
        const [less, more] = [Math.min(low, high), Math.max(low, high)];
        expect(fuse(words, less, trusted)).toBeLessThanOrEqual(fuse(words, more, trusted));
        expect(fuse(words + less, high, trusted)).toBeLessThanOrEqual(fuse(words + more, high, trusted));
        expect(fuse(words, less, 0)).toBe(fuse(words, more, 0));
      }),
    );
  });

  it('trusts vectors the more, the more of the text the model knows', () => {
    fc.assert(
      fc.property(share, share, (a, b) => {
        expect(trust(Math.min(a, b))).toBeLessThanOrEqual(trust(Math.max(a, b)));
      }),
    );
    expect(trust(1)).toBe(1);
    expect(trust(0)).toBe(0);
  });

  it('of a text without words is none', () => {
    expect(normalisedScore(0, 0)).toBe(0);
  });
});
