import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareBytes, termBytes, termOfBytes } from '../../../../lib/engine/segment/term-bytes.ts';
import { term } from './rows.ts';

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

it('gives every string back', () => {
  fc.assert(
    fc.property(term, (text) => {
      const bytes = termBytes(text);
      expect(termOfBytes(bytes, bytes.length)).toBe(text);
    }),
  );
});

it('has the order of strings', () => {
  fc.assert(
    fc.property(term, term, (a, b) => {
      const [bytes, other] = [termBytes(a), termBytes(b)];
      expect(Math.sign(compareBytes(bytes, other, 0, other.length))).toBe(order(a, b));
    }),
  );
});
