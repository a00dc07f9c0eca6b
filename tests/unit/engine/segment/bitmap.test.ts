import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addRow, countRows, createBitmap, hasRow } from '../../../../lib/engine/segment/bitmap.ts';

it('holds what a set of rows would', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(199)), (rows) => {
      const bitmap = createBitmap(200);
      for (const row of rows) addRow(bitmap, row);
      for (const row of rows) addRow(bitmap, row);
      expect(countRows(bitmap)).toBe(rows.length);
      const held = Array.from({ length: 200 }, (_, row) => row).filter((row) => hasRow(bitmap, row));
      expect(held).toEqual(rows.toSorted((a, b) => a - b));
    }),
  );
});
