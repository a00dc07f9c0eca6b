import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { SegmentRow } from '../../../../lib/engine/segment/types.ts';
import { fileOf, type NamedRow, segmentRow } from './rows.ts';

/** Rows that give their terms by number, each by one of several lists of names. */
function numbered(rows: readonly NamedRow[], lists: readonly string[][]): SegmentRow[] {
  return rows.map((row, i) => {
    const names = lists[i % lists.length] ?? [];
    const numbers = row.terms.map(([term]) => {
      if (!names.includes(term)) names.push(term);
      return names.indexOf(term);
    });
    const weights = Uint8Array.from(row.terms, ([, weight]) => weight);
    return { ...row, terms: { names, numbers: Uint32Array.from(numbers), weights } };
  });
}

it('rows by number make the file that they make by name, whatever the numbers', () => {
  const all = fc.array(fc.tuple(segmentRow, fc.boolean()), { maxLength: 30 });
  fc.assert(
    fc.property(all, fc.array(fc.array(fc.string(), { maxLength: 3 }), { minLength: 1 }), (rows, lists) => {
      const named = rows.map(([row]) => row);
      const byNumber = numbered(
        named,
        lists.map((names) => [...new Set(names)]),
      );
      const mixed = rows.map(([row, isNamed], i) => (isNamed ? row : (byNumber[i] ?? row)));
      expect(fileOf(mixed)).toEqual(fileOf(named));
    }),
  );
});
