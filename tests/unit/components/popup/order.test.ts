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
});
