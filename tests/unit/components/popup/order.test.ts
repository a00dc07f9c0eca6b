import { describe, expect, it } from 'vitest';
import { inOrder } from '../../../../components/popup/order.ts';
import { paper, relatedView } from './world.ts';

const rows = [
  relatedView(paper('a', { year: 2016 })),
  relatedView(paper('b')),
  relatedView(paper('c', { year: 2020 })),
  relatedView(paper('d', { year: 2016 })),
];
const ids = (order: 'strength' | 'date') => inOrder(rows, order).map((row) => row.paper.ids.arxiv);

describe('inOrder', () => {
  it('leaves the order of strength as it came', () => {
    expect(ids('strength')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('puts the newest first, keeps strength among equals, and the undated last', () => {
    expect(ids('date')).toEqual(['c', 'a', 'd', 'b']);
  });

  it('tells the months of a year apart where arXiv ids tell them', () => {
    const dated = [
      relatedView(paper('2001.00001', { year: 2020 })),
      relatedView(paper('2011.00001', { year: 2020 })),
      relatedView(paper('2011.00002')),
      // Published in the year after: its id tells no month of that year.
      relatedView(paper('1912.00001', { year: 2020 })),
      relatedView(paper('math/0309136', { year: 2021 })),
    ];
    expect(inOrder(dated, 'date').map(({ paper: { ids } }) => ids.arxiv)).toEqual([
      'math/0309136',
      '2011.00001',
      '2011.00002',
      '2001.00001',
      '1912.00001',
    ]);
  });
});
