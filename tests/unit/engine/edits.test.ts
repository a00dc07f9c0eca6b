import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createDistance } from '../../../lib/engine/edits.ts';

/** One measure for words one after the other. */
function measure(word: string, most: number) {
  const distance = createDistance(word, most);
  return {
    distance,
    of: (other: string) =>
      distance.to(
        Uint16Array.from({ length: other.length }, (_, i) => other.charCodeAt(i)),
        other.length,
      ),
  };
}

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
    fc.property(word, fc.array(word, { minLength: 1 }), fc.integer({ min: 0, max: 3 }), (a, others, most) => {
      const { of } = measure(a, most);
      for (const b of [...others, ...others.toSorted()])
        expect(of(b)).toBe(Math.min(most + 1, distance(a, b)));
    }),
    { numRuns: 3_000 },
  );
});

it('counts two swapped letters as one', () => {
  const { of } = measure('bottleneck', 2);
  expect(of('bottlneeck')).toBe(1);
  expect(of('botlneck')).toBe(2);
  expect(of('kcenelttob')).toBe(3);
});

it('says from which letter on nothing that goes on so is near', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 9 });
  fc.assert(
    fc.property(word, word, word, fc.integer({ min: 0, max: 2 }), (a, b, more, most) => {
      const { of, distance: measured } = measure(a, most);
      of(b);
      const { farAt } = measured;
      if (farAt > 0) expect(distance(a, b.slice(0, farAt) + more)).toBeGreaterThan(most);
      else expect(of(b)).toBe(Math.min(most + 1, distance(a, b)));
    }),
    { numRuns: 3_000 },
  );
});
