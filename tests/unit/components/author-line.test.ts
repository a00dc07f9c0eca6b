import { describe, expect, it } from 'vitest';
import { authorLine, familyName } from '../../../components/author-line.ts';

const FIVE = ['Chiyuan Zhang', 'Samy Bengio', 'Moritz Hardt', 'Benjamin Recht', 'Oriol Vinyals'];
const names = (authors: readonly string[], marks?: Parameters<typeof authorLine>[1]) =>
  authorLine(authors, marks).shown.map(({ text }) => text);

describe('familyName', () => {
  it.each([
    ['Laurens van der Maaten', 'van der Maaten'],
    ['Ludwig von Mises', 'von Mises'],
    ['Martin Luther King Jr.', 'King Jr.'],
    ['Plato', 'Plato'],
    ['ATLAS Collaboration', 'ATLAS Collaboration'],
    ['Gemini Team', 'Gemini Team'],
    ['孙剑', '孙剑'],
    ['', ''],
  ])('%s → %s', (name, family) => {
    expect(familyName(name)).toBe(family);
  });
});

describe('authorLine', () => {
  it('names three and counts the rest', () => {
    expect(names(FIVE)).toEqual(['Zhang', 'Bengio', 'Hardt']);
    expect(authorLine(FIVE).more).toBe(2);
    expect(authorLine(FIVE.slice(0, 3)).more).toBe(0);
    expect(authorLine([])).toEqual({ shown: [], more: 0 });
  });

  it('shows an author that matched beyond the third', () => {
    expect(names(FIVE, [[], [], [], [], [[6, 13]]])).toEqual(['Zhang', 'Bengio', 'Vinyals']);
  });

  it('moves marks to the family name', () => {
    expect(authorLine(FIVE, [[[8, 13]]]).shown[0]).toEqual({ text: 'Zhang', ranges: [[0, 5]] });
  });

  it('shows the whole name where the given name matched', () => {
    expect(authorLine(FIVE, [[[0, 7]]]).shown[0]).toEqual({ text: 'Chiyuan Zhang', ranges: [[0, 7]] });
  });
});
