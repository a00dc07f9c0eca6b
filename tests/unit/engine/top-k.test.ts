import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTopK } from '../../../lib/engine/top-k.ts';

it('keeps what sorting everything would put first', () => {
  fc.assert(
    fc.property(fc.nat(20), fc.array(fc.integer({ min: -5, max: 30 })), (k, values) => {
      const top = createTopK(k);
      for (const [row, value] of values.entries()) top.offer(row, value);
      const sorted = values
        .map((value, row) => ({ row, value }))
        .sort((a, b) => b.value - a.value || a.row - b.row);
      expect(top.sorted()).toEqual(sorted.slice(0, k));
    }),
  );
});
