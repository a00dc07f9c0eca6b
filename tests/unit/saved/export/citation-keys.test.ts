import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citationKeys } from '../../../../lib/saved/export/citation-keys.ts';
import { paperOf } from '../../papers.ts';

const keyOf = (paper: Parameters<typeof paperOf>[0]) => citationKeys([paperOf(paper)])[0];

describe('citationKeys', () => {
  it.each([
    [{ title: 'On the Theory of X', authors: ['Paul Erdős'], year: 1999 }, 'erdos1999theory'],
    [
      { title: 'Visualizing data', authors: ['Laurens van der Maaten'], year: 2008 },
      'vandermaaten2008visualizing',
    ],
    [{ title: 'The of', authors: ["Conor O'Brien"], year: undefined }, 'obrienthe'],
    [{ title: '学习', authors: ['王小明'], year: 2020, ids: { arxiv: '2001.00001' } }, '200100001'],
    [{ title: '学习', authors: [], year: 2020, ids: {} }, 'paper'],
  ])('names %o', (paper, key) => {
    expect(keyOf(paper)).toBe(key);
  });

  it('tells equal names apart', () => {
    const same = Array.from({ length: 29 }, () =>
      paperOf({ title: 'Theory', authors: ['A. Roe'], year: 2000 }),
    );
    const keys = citationKeys(same);
    expect(keys.slice(0, 3)).toEqual(['roe2000theory', 'roe2000theorya', 'roe2000theoryb']);
    expect(keys.slice(26)).toEqual(['roe2000theoryz', 'roe2000theoryaa', 'roe2000theoryab']);
  });

  it('never names two papers alike', () => {
    const paper = fc
      .record({
        title: fc.constantFrom('x', 'xa', 'xaa', 'the', ''),
        family: fc.constantFrom('a', 'b', 'é'),
        year: fc.constantFrom(1999, undefined),
      })
      .map(({ title, family, year }) => paperOf({ title, authors: [family], year }));
    fc.assert(
      fc.property(fc.array(paper, { maxLength: 60 }), (papers) => {
        const keys = citationKeys(papers);
        expect(new Set(keys).size).toBe(papers.length);
        expect(keys.every((key) => /^[a-z0-9]+$/.test(key))).toBe(true);
      }),
    );
  });
});
