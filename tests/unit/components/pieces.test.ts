import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pieces, tidyRanges } from '../../../components/pieces.ts';
import type { Range } from '../../../lib/engine/types.ts';

const range = fc.tuple(
  fc.integer({ min: -5, max: 40 }),
  fc.integer({ min: -5, max: 40 }),
) as fc.Arbitrary<Range>;
const layers = fc.array(fc.array(range, { maxLength: 6 }), { maxLength: 3 });
const text = fc.string({ maxLength: 30 });

describe('pieces', () => {
  it('cuts where layers begin and end', () => {
    expect(pieces('abcdef', [[[1, 5]], [[3, 4]]])).toEqual([
      { text: 'a', layers: [] },
      { text: 'bc', layers: [0] },
      { text: 'd', layers: [0, 1] },
      { text: 'e', layers: [0] },
      { text: 'f', layers: [] },
    ]);
  });

  it('yields nothing for an empty text', () => {
    expect(pieces('', [[[0, 3]]])).toEqual([]);
  });

  it('joins to the text again, whatever the ranges', () => {
    fc.assert(
      fc.property(text, layers, (whole, ranges) => {
        expect(
          pieces(whole, ranges)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(whole);
      }),
    );
  });

  it('covers exactly the offsets that the ranges cover', () => {
    fc.assert(
      fc.property(text, layers, (whole, ranges) => {
        let offset = 0;
        for (const piece of pieces(whole, ranges)) {
          const inside = ranges.flatMap((layer, index) =>
            layer.some(([start, end]) => start <= offset && offset < end) ? [index] : [],
          );
          expect(piece.layers).toEqual(inside);
          offset += piece.text.length;
        }
      }),
    );
  });
});

describe('tidyRanges', () => {
  it('clips, sorts, joins and drops', () => {
    expect(
      tidyRanges(
        [
          [8, 99],
          [3, 3],
          [6, 5],
          [-2, 2],
          [2, 4],
        ],
        10,
      ),
    ).toEqual([
      [0, 4],
      [8, 10],
    ]);
  });
});
