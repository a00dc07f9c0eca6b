import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isClipped, matchesClipped } from '../../../lib/paper/clipped-title.ts';

describe('a clipped title', () => {
  it.each([
    'Understanding deep learning requires rethinking …',
    'Understanding deep learning requires rethinking...',
    'Understanding deep learning requires rethinking. . .',
    'Understanding deep learning requires rethinking [...]',
    'Understanding deep learning requires rethinking (…)',
    '“Understanding deep learning requires …”',
    'Understanding deep learning requires …  ',
  ])('ends in an ellipsis: %s', (title) => {
    expect(isClipped(title)).toBe(true);
  });

  it.each([
    '',
    'Understanding deep learning requires rethinking generalization',
    'So… it works',
    'Is attention all you need?',
    'Deep learning, etc.',
    'Learning with ..',
  ])('is none without one at its end: %s', (title) => {
    expect(isClipped(title)).toBe(false);
  });

  it('may be told by its length alone, where the page cuts at one', () => {
    const title = 'x'.repeat(70);
    expect(isClipped(title)).toBe(false);
    expect(isClipped(title, 70)).toBe(true);
    expect(isClipped(title.slice(3), 70)).toBe(false);
    expect(isClipped(`${title}x`, 70)).toBe(false);
  });
});

describe('a full title', () => {
  const full = 'Understanding deep learning requires rethinking generalization';

  it.each([
    ['Understanding deep learning requires rethinking …', full],
    ['Understanding deep learning requires rethi...', full],
    ['UNDERSTANDING  Deep—Learning requires…', full],
    [full, full],
    // Cut within what a plain text does not show.
    [
      'Sharp bounds for the growth of $\\ell_1$ norms and $\\alp…',
      'Sharp bounds for the growth of ℓ₁ norms and α-mixing',
    ],
    ['Search for heavy resonances decaying to \\te...', 'Search for heavy resonances decaying to top quarks'],
    ['Search for heavy resonances decaying to Q&am…', 'Search for heavy resonances decaying to Q & A'],
  ])('is found by %s', (clipped, title) => {
    expect(matchesClipped(clipped, title)).toBe(true);
  });

  it.each([
    ['Understanding deep learning still requires …', full],
    ['Understanding deep learning requires rethinking generalization in …', full],
    // Too little is left to name one paper.
    ['Understanding deep …', full],
    ['…', full],
    ['', full],
  ])('is not found by %s', (clipped, title) => {
    expect(matchesClipped(clipped, title)).toBe(false);
  });

  it('is found by any beginning that is long enough, and no other by it', () => {
    const word = fc.stringMatching(/^[a-z]{1,9}$/);
    const words = fc.array(word, { minLength: 8, maxLength: 20 });
    fc.assert(
      fc.property(words, fc.nat(), (list, at) => {
        const title = list.join(' ');
        const letters = title.replaceAll(' ', '').length;
        fc.pre(letters > 30);
        const end = title.length - (at % Math.max(1, title.length - 35));
        const clipped = `${title.slice(0, end)}…`;
        expect(isClipped(clipped)).toBe(true);
        expect(matchesClipped(clipped, title)).toBe(true);
        expect(matchesClipped(clipped, `7${title}`)).toBe(false);
      }),
    );
  });

  it('is compared at once, however long the texts', () => {
    const started = performance.now();
    for (const part of ['$', '<', '&', '\\a', '…', '. '])
      matchesClipped(part.repeat(500_000), part.repeat(500_000));
    expect(performance.now() - started).toBeLessThan(4_000);
  });
});
