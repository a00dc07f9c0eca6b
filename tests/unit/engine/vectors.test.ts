import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TextVector } from '../../../lib/engine/embedding.ts';
import { cosine } from '../../../lib/engine/vectors.ts';

const DIMENSION = 6;
const vector = fc
  .array(fc.integer({ min: -127, max: 127 }), { minLength: DIMENSION, maxLength: DIMENSION })
  .map((values): TextVector => {
    const length = Math.hypot(...values);
    return { values: Int8Array.from(values), inverseLength: length > 0 ? 1 / length : 0, known: 1 };
  });

function naiveCosine(a: TextVector, b: TextVector): number {
  const dot = a.values.reduce((sum, value, i) => sum + value * (b.values[i] ?? 0), 0);
  return dot === 0 ? 0 : dot / (Math.hypot(...a.values) * Math.hypot(...b.values));
}

it('is what plain numbers give', () => {
  fc.assert(
    fc.property(vector, vector, (a, b) => {
      expect(cosine(a, b)).toBeCloseTo(naiveCosine(a, b), 5);
    }),
  );
});

it('is symmetric, and 1 for the same direction', () => {
  fc.assert(
    fc.property(vector, vector, (a, b) => {
      expect(cosine(a, b)).toBeCloseTo(cosine(b, a), 12);
      if (a.inverseLength > 0) expect(cosine(a, a)).toBeCloseTo(1, 6);
    }),
  );
});
