import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sortTerms } from '../../../../lib/engine/segment/sort-terms.ts';
import { run, term } from './rows.ts';

const letter = fc.constantFrom('a', 'b', 'λ', 'σ', '\u007f', '\u0000', '\ud83d', '#');
const alike = fc.string({ unit: letter, maxLength: 9 });

it('is the order of JavaScript strings', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.oneof(term, alike), { maxLength: 80, size: 'max' }), (names) => {
      expect(Array.from(run(sortTerms(names)), (number) => names[number])).toEqual(names.toSorted());
    }),
  );
});
