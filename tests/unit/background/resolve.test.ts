import { describe, expect, it } from 'vitest';
import { resolve } from '../../../lib/background/resolve.ts';

describe('resolve', () => {
  it.each([
    '1706.03762',
    ' arXiv:1706.03762v7 ',
    'arXiv:1706.03762 [cs.CL]',
    'https://arxiv.org/abs/1706.03762',
    'arxiv.org/abs/1706.03762v1',
    'http://www.arxiv.org/pdf/1706.03762.pdf#page=3',
    'https://doi.org/10.48550/arXiv.1706.03762',
    'https://ar5iv.labs.arxiv.org/html/1706.03762',
    'chrome-extension://efaidnbmnnnibpcajpcglclefindmkaj/https://arxiv.org/pdf/1706.03762',
  ])('knows arXiv’s paper in %j', (text) => {
    expect(resolve(text)).toEqual({ ids: { arxiv: '1706.03762' } });
  });

  it('knows other ids by their form', () => {
    expect(resolve('10.1103/PhysRevD.76.013009')).toEqual({ ids: { doi: '10.1103/physrevd.76.013009' } });
    expect(resolve('doi: 10.1103/PhysRevD.76.013009.')).toEqual({
      ids: { doi: '10.1103/physrevd.76.013009' },
    });
    expect(resolve('2020.acl-main.1')).toEqual({ ids: { acl: '2020.acl-main.1' } });
    expect(resolve('PMID: 31452104')).toEqual({ ids: { pmid: '31452104' } });
    expect(resolve('math.GT/0309136')).toEqual({ ids: { arxiv: 'math/0309136' } });
  });

  it('reads a BibTeX entry, and the id in its address', () => {
    const entry = '@misc{k, title={A title}, author={Roe, Jane}, url={https://arxiv.org/abs/1706.03762}}';
    expect(resolve(entry)?.paper).toMatchObject({
      title: 'A title',
      authors: ['Jane Roe'],
      ids: { arxiv: '1706.03762' },
    });
  });

  it.each([
    '',
    'information bottleneck',
    '31452104',
    '2017',
    'is 1706.03762 the one?',
    'author:tishby',
    '@',
    '@misc{k}',
    'https://news.example/2017/06/1706.03762',
    'https://arxiv.org/list/cs.LG/recent',
    'javascript:alert(1)',
  ])('leaves %j to the search', (text) => {
    expect(resolve(text)).toBeUndefined();
  });

  it('is not held up by large texts', () => {
    const start = performance.now();
    for (const part of ['a.', '1706.', '10.1/', ' ', 'http://'])
      expect(resolve(part.repeat(200_000))).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
