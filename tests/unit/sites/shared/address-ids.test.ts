import { describe, expect, it } from 'vitest';
import { idsOfAddress } from '../../../../lib/sites/shared/address-ids.ts';

describe('the ids that an address names', () => {
  it.each([
    ['https://arxiv.org/abs/1710.05468v2', { arxiv: '1710.05468' }],
    ['http://arxiv.org/pdf/math/0309136.pdf', { arxiv: 'math/0309136' }],
    ['https://export.arxiv.org/abs/1710.05468', { arxiv: '1710.05468' }],
    ['https://doi.org/10.5555/ABC(1)', { doi: '10.5555/abc(1)' }],
    ['https://dx.doi.org/10.5555%2Fabc', { doi: '10.5555/abc' }],
    ['https://doi.org/10.48550/arXiv.1710.05468', { arxiv: '1710.05468' }],
    ['https://openreview.net/forum?id=rkgT3jRct7&noteId=x', { openreview: 'rkgT3jRct7' }],
    ['https://openreview.net/group?id=ICLR.cc', {}],
    ['https://aclanthology.org/P19-1001.pdf', { acl: 'P19-1001' }],
    ['https://www.aclweb.org/anthology/P19-1001v2.pdf', { acl: 'P19-1001' }],
    ['https://pubmed.ncbi.nlm.nih.gov/30112233/', { pmid: '30112233' }],
    ['https://arxiv.org.example/abs/1710.05468', {}],
    ['https://example.org/10.5555/abc', {}],
    ['https://doi.org/', {}],
  ])('%s', (address, ids) => {
    expect(idsOfAddress(new URL(address))).toEqual(ids);
  });

  it('are none without an address', () => {
    expect(idsOfAddress(undefined)).toEqual({});
  });
});
