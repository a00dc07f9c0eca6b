import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeIds, normaliseIds } from '../../../lib/paper/ids.ts';

describe('normaliseIds', () => {
  it('brings each id to its normal form', () => {
    const raw = {
      arxiv: ' arXiv:math.GT/0309136v2 ',
      doi: 'https://doi.org/10.1000/ABC',
      openreview: ' rJzIBfZAb ',
      acl: '2020.ACL-main.1',
      pmid: 'PMID: 00123',
    };
    expect(normaliseIds(raw)).toEqual({
      arxiv: 'math/0309136',
      doi: '10.1000/abc',
      openreview: 'rJzIBfZAb',
      acl: '2020.acl-main.1',
      pmid: '123',
    });
    expect(normaliseIds({ acl: 'p19-1001' })).toEqual({ acl: 'P19-1001' });
  });

  it("makes arXiv's own DOI an arXiv id", () => {
    expect(normaliseIds({ doi: '10.48550/arXiv.1706.03762v3' })).toEqual({ arxiv: '1706.03762' });
    expect(normaliseIds({ arxiv: '1810.04805', doi: '10.48550/arXiv.1706.03762' })).toEqual({
      arxiv: '1810.04805',
    });
  });

  it('leaves out what is not valid', () => {
    const bad = { arxiv: 'foo', doi: '12', openreview: '<script>', acl: '2020.acl', pmid: '1e5' };
    expect(normaliseIds(bad)).toEqual({});
    expect(normaliseIds({})).toEqual({});
  });

  it('changes nothing the second time', () => {
    const id = fc.oneof(
      fc.string(),
      fc.constantFrom('1706.03762v1', '10.48550/arXiv.1706.03762', '10.1/x', '10.1000/X)', 'P19-1001'),
    );
    const ids = fc.record({ arxiv: id, doi: id, openreview: id, acl: id, pmid: id }, { requiredKeys: [] });
    fc.assert(
      fc.property(ids, (raw) => {
        expect(normaliseIds(normaliseIds(raw))).toEqual(normaliseIds(raw));
      }),
    );
  });
});

describe('mergeIds', () => {
  it('unites, and prefers the first', () => {
    expect(mergeIds({ arxiv: '1', acl: 'a' }, { arxiv: '2', doi: 'd' })).toEqual({
      arxiv: '1',
      acl: 'a',
      doi: 'd',
    });
  });

  it('has no field for what neither has', () => {
    expect(Object.keys(mergeIds({ arxiv: undefined }, { doi: 'd' }))).toEqual(['doi']);
  });
});
