import { describe, expect, it } from 'vitest';
import { sameAuthors } from '../../../lib/engine/same-authors.ts';

describe('same authors', () => {
  it.each([
    [['Sanjeev Arora'], ['S. Arora', 'Nadav Cohen'], ['S. Arora']],
    [['S. Arora'], ['Sanjeev Arora'], ['Sanjeev Arora']],
    [['Laurens van der Maaten'], ['L. van der Maaten'], ['L. van der Maaten']],
    [['Léon Bottou'], ['Leon Bottou'], ['Leon Bottou']],
    [['王小波'], ['李小龍'], []],
    [['Wei Wang'], ['Jie Wang'], []],
    [['Anonymous Authors'], ['Anonymous Authors'], []],
    [['ATLAS Collaboration'], ['ATLAS Collaboration'], []],
    [['Plato'], ['Plato'], []],
    [[''], [''], []],
  ])('of %j and %j are %j', (ours, theirs, same) => {
    expect(sameAuthors(ours)(theirs)).toEqual(same);
  });
});
