import { expect, it } from 'vitest';
import { collapseSpace, cutText } from '../../../lib/util/text.ts';

it.each([
  ['  a \n\t b\u00a0c\u3000d\u0085e ', 'a b c d e'],
  ['', ''],
  ['\ufeffa', 'a'],
])('collapses white space in %j', (text, collapsed) => {
  expect(collapseSpace(text)).toBe(collapsed);
});

it.each([
  ['abc', 3, 'abc'],
  ['abcd', 3, 'ab…'],
  ['a bcd', 3, 'a…'],
  ['😀b😀', 3, '😀b😀'],
  ['😀b😀d', 3, '😀b…'],
  ['ab', 1, '…'],
])('cuts %j to %i', (text, max, cut) => {
  expect(cutText(text, max)).toBe(cut);
});
