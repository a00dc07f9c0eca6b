import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDistance } from '../../../lib/engine/edits.ts';

/** The distance from its definition, without a band. */
function distance(a: string, b: string): number {
  const known = new Map<string, number>();
  const of = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i},${j}`;
    const seen = known.get(key);
    if (seen !== undefined) return seen;
    let least = Math.min(
      of(i - 1, j) + 1,
      of(i, j - 1) + 1,
      of(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
    );
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
      least = Math.min(least, of(i - 2, j - 2) + 1);
    known.set(key, least);
    return least;
  };
  return of(a.length, b.length);
}

it('agrees with the distance as it is defined', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 0, max: 3 }), (a, b, most) => {
      expect(createDistance(a, most)(b)).toBe(Math.min(most + 1, distance(a, b)));
    }),
    { numRuns: 3_000 },
  );
});

it('counts two swapped letters as one', () => {
  const of = createDistance('bottleneck', 2);
  expect(of('bottlneeck')).toBe(1);
  expect(of('botlneck')).toBe(2);
  expect(of('kcenelttob')).toBe(3);
});
