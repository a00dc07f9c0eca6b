import { describe, expect, it } from 'vitest';
import { isAnonymous, isGroup, nameParts, personName } from '../../../lib/paper/authors.ts';

describe('personName', () => {
  it.each([
    ['Devlin, Jacob', 'Jacob Devlin'],
    ['Jacob  Devlin', 'Jacob Devlin'],
    ['van der Maaten, Laurens', 'Laurens van der Maaten'],
    ['Gates, Jr., Henry Louis', 'Henry Louis Gates Jr.'],
    ['Gates, Henry Louis, Jr.', 'Henry Louis Gates Jr.'],
    ['Robert Downey, Jr.', 'Robert Downey Jr.'],
    ['Smith, V.', 'V. Smith'],
    ['Davis, John, III', 'John Davis III'],
    ['Jane Roe, PhD', 'Jane Roe'],
    ['Schr{\\"o}dinger, Erwin', 'Erwin Schrödinger'],
    ["Erd\\H{o}s, P\\'al", 'Pál Erdős'],
    ['{\\L}ukasz Kaiser', 'Łukasz Kaiser'],
    ['The ATLAS Collaboration', 'The ATLAS Collaboration'],
    ['Planck Collaboration, Aghanim, N.', 'Planck Collaboration, Aghanim, N.'],
    ['{Barnes and Noble, Inc.}', 'Barnes and Noble, Inc.'],
    ['Jane Roe*', 'Jane Roe'],
    ['Jane Roe (1,2)', 'Jane Roe'],
    ['Jane Roe†‡,', 'Jane Roe'],
    ['王小明', '王小明'],
    ['Anonymous', 'Anonymous'],
    ['a, b, c, d', 'a, b, c, d'],
    ['*', '*'],
    ['', ''],
  ])('reads %s', (raw, name) => {
    expect(personName(raw)).toBe(name);
  });
});

describe('nameParts', () => {
  it.each([
    ['Jacob Devlin', 'Jacob', 'Devlin', ''],
    ['Laurens van der Maaten', 'Laurens', 'van der Maaten', ''],
    ['Henry Louis Gates Jr.', 'Henry Louis', 'Gates', 'Jr.'],
    ['bell hooks', 'bell', 'hooks', ''],
    ['Plato', '', 'Plato', ''],
    ['Jr.', '', 'Jr.', ''],
  ])('takes %s apart', (name, given, family, suffix) => {
    expect(nameParts(name)).toEqual({ given, family, suffix });
  });
});

it('knows groups and nobody', () => {
  expect(isGroup('DELPHI Collaboration')).toBe(true);
  expect(isGroup('Geoffrey Hinton')).toBe(false);
  expect(isAnonymous('Anonymous Authors')).toBe(true);
  expect(isAnonymous('Anon Y. Mouse')).toBe(false);
});
