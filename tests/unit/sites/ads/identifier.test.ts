import { describe, expect, it } from 'vitest';
import { idsOfIdentifier } from '../../../../lib/sites/ads/identifier.ts';

describe('a name of ADS', () => {
  it.each([
    ['2017arXiv171005468K', { arxiv: '1710.05468' }],
    ['2013arXiv1312.6114K', { arxiv: '1312.6114' }],
    ['1997hep.th...11200M', { arxiv: 'hep-th/9711200' }],
    ['1999cond.mat..2077S', { arxiv: 'cond-mat/9902077' }],
    ['2002math.....11159P', { arxiv: 'math/0211159' }],
    ['arXiv:1710.05468', { arxiv: '1710.05468' }],
    ['10.5555/345794', { doi: '10.5555/345794' }],
    ['2007PhRvD..76a3009K', {}],
    ['2017A&A...597A...1D', {}],
    ['1925ApJ....61..363S', {}],
  ])('%s', (text, ids) => {
    expect(idsOfIdentifier(text)).toEqual(ids);
  });

  it.each(['', 'nonsense', '2017arXiv17', 'x'.repeat(19), '2007PhRvD..76a3009K/abstract'])(
    '%s is none',
    (text) => {
      expect(idsOfIdentifier(text)).toBeUndefined();
    },
  );
});
