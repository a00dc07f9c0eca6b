import { describe, expect, it } from 'vitest';
import { reasonLine } from '../../../components/reason.ts';

const terms = [
  { text: 'random labels', share: 0.4 },
  { text: 'generalization error', share: 0.2 },
];

describe('the line of reasons', () => {
  it('names shared terms, then who wrote both', () => {
    expect(reasonLine({ terms })).toBe('both: random labels · generalization error');
    expect(reasonLine({ terms, authors: ['Benjamin Recht'] })).toBe(
      'both: random labels · generalization error · same author: Recht',
    );
    expect(reasonLine({ terms: [], authors: ['A. Recht', 'B. van der Maaten', 'C. Arora'] })).toBe(
      'both: same authors: Recht, van der Maaten +1',
    );
  });

  it('says so where no word is shared', () => {
    expect(reasonLine({ terms: [] })).toBe('close in meaning, in other words');
  });
});
