import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundLines, boundPaper, boundText } from '../../../lib/paper/bound.ts';
import { paperOf } from '../papers.ts';

describe('boundText', () => {
  it.each([
    [' a \n\t b\u0000c\u0085d ', 10, 'a bc d'],
    ['abc\u202Egpj.exe\u202C', 20, 'abcgpj.exe'],
    ['a\u061cb', 20, 'ab'],
    ['\u2066a\u2069\u200Eb\u200F', 10, 'ab'],
    ['abcdef', 4, 'abc…'],
    ['abc def', 5, 'abc…'],
    ['😀😀😀', 2, '😀…'],
    ['😀😀😀', 3, '😀😀😀'],
    ['lone \ud800 half', 20, 'lone \ufffd half'],
    ['नमस्ते\u200Dज', 20, 'नमस्ते\u200Dज'],
    ['', 5, ''],
  ])('%j within %i', (text, max, bounded) => {
    expect(boundText(text, max)).toBe(bounded);
  });

  it('keeps within its bound, is well formed and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 30 }), (text, max) => {
        const once = boundText(text, max);
        expect(Array.from(once).length).toBeLessThanOrEqual(max);
        expect(once.isWellFormed()).toBe(true);
        expect(boundText(once, max)).toBe(once);
      }),
    );
  });
});

it('boundLines keeps the lines of a note', () => {
  expect(boundLines(' one \r\ntwo\u202E\u0007\tx\n\n three ', 100)).toBe('one\ntwo x\n\n three');
  expect(boundLines('one\ntwo', 5)).toBe('one…');
});

describe('boundPaper', () => {
  it('leaves a good paper as it is', () => {
    const paper = paperOf({ venue: 'ICLR', categories: ['cs.LG'] });
    expect(boundPaper(paper)).toEqual(paper);
  });

  it('cuts what is too long', () => {
    const long = 'x'.repeat(1_000_000);
    const authors = Array.from({ length: 5_000 }, () => long.slice(0, 1_000));
    const {
      title,
      abstract,
      authors: names,
      venue,
    } = boundPaper(paperOf({ title: long, abstract: long, authors, venue: long }));
    expect([title.length, abstract.length, names.length, names[0]?.length, venue?.length]).toEqual([
      1_000, 20_000, 2_000, 200, 500,
    ]);
  });

  it.each([
    ['javascript:alert(1)', undefined],
    ['data:text/html,x', undefined],
    ['https://arxiv.org@evil.example/', undefined],
    ['/abs/1706.03762', undefined],
    ['not a url', undefined],
    [`https://example.org/${'x'.repeat(3_000)}`, undefined],
    ['HTTPS://Example.org/a b', 'https://example.org/a%20b'],
    ['http://example.org/', 'http://example.org/'],
  ])('keeps of the address %.50s only http(s)', (url, kept) => {
    expect(boundPaper(paperOf({ url })).url).toBe(kept);
  });

  it.each([
    [1499, undefined],
    [1500, 1500],
    [2200, 2200],
    [2201, undefined],
    [2020.5, undefined],
    [Number.NaN, undefined],
  ])('of the year %d keeps %s', (year, kept) => {
    expect(boundPaper(paperOf({ year })).year).toBe(kept);
  });

  it('drops unknown fields, empty names and bad ids', () => {
    const paper = { ...paperOf({ authors: ['', 'A'], ids: { doi: 'nonsense' } }), evil: 1 };
    const bounded = boundPaper(paper);
    expect(bounded).not.toHaveProperty('evil');
    expect(bounded).toMatchObject({ authors: ['A'], ids: {} });
  });
});
