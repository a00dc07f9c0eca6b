import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createColumns } from '../../../lib/engine/columns.ts';

const rowArbitrary = fc.array(fc.tuple(fc.nat(50), fc.integer({ min: 1, max: 255 })), { maxLength: 8 });

it('holds what a plain list would, through growth, removal and closing of gaps', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(rowArbitrary, fc.boolean()), { maxLength: 700, size: 'max' }), (steps) => {
      const columns = createColumns();
      const kept: [number, number][][] = [];
      const removed: number[] = [];
      for (const [entries, remove] of steps) {
        const row = columns.append({
          ids: entries.map(([id]) => id),
          weights: entries.map(([, weight]) => weight),
        });
        if (remove) removed.push(row);
        else kept.push(entries);
      }
      for (const row of removed) columns.remove(row);
      expect(columns.live).toBe(kept.length);
      columns.compact();
      const read = kept.map((_, row) => {
        const { ids, weights } = columns.row(row);
        return [...ids].map((id, i) => [id, weights[i]]);
      });
      expect(read).toEqual(kept);
      expect(columns.view().rows).toBe(kept.length);
    }),
    { numRuns: 30 },
  );
});

it('asks to be compacted when more than half is gaps, and not before it is worth it', () => {
  const columns = createColumns();
  for (let i = 0; i < 300; i++) columns.append({ ids: [1], weights: [1] });
  for (let i = 0; i < 150; i++) columns.remove(i);
  expect(columns.isSparse()).toBe(false);
  columns.remove(150);
  expect(columns.isSparse()).toBe(true);
});
