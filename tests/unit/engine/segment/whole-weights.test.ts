import fc from 'fast-check';
import { expect, it } from 'vitest';
import { STEP } from '../../../../lib/engine/bm25.ts';
import { wholeWeights } from '../../../../lib/engine/segment/whole-weights.ts';

const weight = fc.double({ min: 0, max: 1e6, noNaN: true });

it('cannot overflow, whatever the weights', () => {
  fc.assert(
    fc.property(fc.array(weight, { maxLength: 3000, size: 'max' }), (weights) => {
      const { terms } = wholeWeights(weights.map((value, i) => ({ term: `t${i}`, weight: value })));
      const most = terms.reduce((sum, term) => sum + 255 * term.weight, 0);
      expect(most).toBeLessThan(2 ** 31);
      expect(terms.every((term) => Number.isInteger(term.weight) && term.weight >= 0)).toBe(true);
    }),
    { numRuns: 50 },
  );
});

it('takes weights that are hardly any', () => {
  expect(wholeWeights([{ term: 'the', weight: Number.MIN_VALUE }]).terms).toEqual([
    { term: 'the', weight: 0 },
  ]);
});

it('keeps weights exact to less than a byte can tell apart', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0.5, max: 25, noNaN: true }), { minLength: 1, maxLength: 200 }),
      (weights) => {
        const { terms, unit } = wholeWeights(weights.map((value, i) => ({ term: `t${i}`, weight: value })));
        for (const [i, { weight: whole }] of terms.entries()) {
          const back = (whole * unit) / STEP;
          expect(Math.abs(back / (weights[i] ?? 0) - 1)).toBeLessThan(0.001);
        }
      },
    ),
  );
});

it('gives nothing for nothing', () => {
  expect(wholeWeights([]).terms).toEqual([]);
  expect(wholeWeights([{ term: 'the', weight: 0 }]).terms).toEqual([{ term: 'the', weight: 0 }]);
});
