import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { snippet } from '../../../components/snippet.ts';

describe('snippet', () => {
  it('begins at the text’s own beginning when the match is near it', () => {
    expect(snippet('deep networks generalise', [[5, 13]])).toEqual({
      text: 'deep networks generalise',
      ranges: [[5, 13]],
    });
  });

  it('begins at a word shortly before a far match, and says that it is cut', () => {
    const text = 'We study many things of no interest here before the information bottleneck appears.';
    const at = text.indexOf('information');
    const cut = snippet(text, [[at, at + 11]]);
    expect(cut.text.startsWith('… ')).toBe(true);
    const [[start, end] = [0, 0]] = cut.ranges;
    expect(cut.text.slice(start, end)).toBe('information');
    expect(start).toBeLessThan(30);
  });

  it('keeps the marked words under their marks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.lorem({ maxCount: 1 }), { minLength: 1, maxLength: 60 }),
        fc.nat(),
        (words, pick) => {
          const index = pick % words.length;
          const start = words.slice(0, index).join(' ').length + (index > 0 ? 1 : 0);
          const word = words[index] ?? '';
          const cut = snippet(words.join(' '), [[start, start + word.length]]);
          const [[from, to] = [0, 0]] = cut.ranges;
          expect(cut.text.slice(from, to)).toBe(word);
        },
      ),
    );
  });
});
