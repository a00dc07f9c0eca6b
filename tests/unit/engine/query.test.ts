import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/engine/query.ts';

describe('a query', () => {
  it('mixes fields, words and phrases in any order', () => {
    expect(parseQuery('kernel author:Jacot "infinite width" year:2018 tag:"to read" is:saved limit')).toEqual(
      {
        words: 'kernel limit',
        phrases: ['infinite width'],
        authors: ['Jacot'],
        years: [{ from: 2018, to: 2018 }],
        tags: ['to read'],
        saved: true,
      },
    );
  });

  it.each([
    ['2019', 2019, 2019],
    ['2017-2020', 2017, 2020],
    ['2017..2020', 2017, 2020],
    ['2017..', 2017, 9999],
    ['..2017', 0, 2017],
    ['<2019', 0, 2018],
    ['<=2019', 0, 2019],
    ['>2019', 2020, 9999],
    ['>=2019', 2019, 9999],
    ['201', 2010, 2019],
  ])('reads year:%s', (text, from, to) => {
    expect(parseQuery(`year:${text}`).years).toEqual([{ from, to }]);
  });

  it.each(['foo:bar', 'year:soon', 'is:big', 'https://arxiv.org'])('reads %s as words', (text) => {
    const { words, phrases, ...fields } = parseQuery(text);
    expect(words).toBe(text);
    expect(fields).toEqual({ authors: [], years: [], tags: [], saved: false });
  });

  it.each(['author:', 'year:', 'tag:', 'is:', 'is:sa', '"'])(
    'asks for nothing while %s is being typed',
    (text) => {
      expect(parseQuery(text)).toEqual({
        words: '',
        phrases: [],
        authors: [],
        years: [],
        tags: [],
        saved: false,
      });
    },
  );

  it('reads a phrase whose quote is still open as words', () => {
    expect(parseQuery('author:Jacot "infinite wid').words).toBe('infinite wid');
  });

  it('reads anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => typeof parseQuery(text).words === 'string'),
    );
  });
});
