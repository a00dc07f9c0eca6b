import { describe, expect, it } from 'vitest';
import { idsOfKey } from '../../../../lib/sites/dblp/entry.ts';

describe('a key of DBLP', () => {
  it.each([
    ['journals/corr/abs-1710-05468', { arxiv: '1710.05468' }],
    ['journals/corr/abs-1206-5538', { arxiv: '1206.5538' }],
    ['journals/corr/abs-math-0309136', { arxiv: 'math/0309136' }],
    ['journals/corr/abs-cond-mat-9902077', { arxiv: 'cond-mat/9902077' }],
    ['journals/corr/ZhangBHRV16', {}],
    ['conf/nips/abs-1710-05468', {}],
    ['', {}],
  ])('%s', (key, ids) => {
    expect(idsOfKey(key)).toEqual(ids);
  });
});
