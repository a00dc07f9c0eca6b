import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { TextVector } from '../../../lib/engine/embedding.ts';
import { cosine, createVectors } from '../../../lib/engine/vectors.ts';

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

it('compares as a plain list would, through growth, removal and closing of gaps', () => {
  const rows = fc.array(fc.tuple(vector, fc.boolean()), { maxLength: 600, size: 'max' });
  fc.assert(
    fc.property(rows, vector, (rows, query) => {
      const column = createVectors(DIMENSION);
      for (const [row] of rows) column.append(row);
      column.compact((row) => rows[row]?.[1] ?? false);
      const kept = rows.filter(([, removed]) => !removed);
      expect(column.rows).toBe(kept.length);
      const compare = column.comparer(query);
      for (const [i, [row]] of kept.entries()) expect(compare(i)).toBeCloseTo(naiveCosine(query, row), 5);
    }),
    { numRuns: 30 },
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
