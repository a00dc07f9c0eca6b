import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sentencesOf } from '../../../lib/engine/sentences.ts';

const split = (text: string) => sentencesOf(text).map((range) => text.slice(...range));

it.each([
  ['plain ones', 'One is. Two is! Is three? Four', ['One is.', 'Two is!', 'Is three?', 'Four']],
  ['e.g. and i.e.', 'Functions, e.g. ReLU, i.e. max. Next.', ['Functions, e.g. ReLU, i.e. max.', 'Next.']],
  [
    'et al. and vs.',
    'Zhang et al. Noise vs. Signal is old. New.',
    ['Zhang et al. Noise vs. Signal is old.', 'New.'],
  ],
  [
    'references',
    'See Fig. 3 and Eq. 2 of Yang et al. 2023. Done.',
    ['See Fig. 3 and Eq. 2 of Yang et al. 2023.', 'Done.'],
  ],
  ['initials and numbers', 'By J. Doe at 3.5 points. Good.', ['By J. Doe at 3.5 points.', 'Good.']],
  ['closing quotes', 'He says "so." Then he goes.', ['He says "so."', 'Then he goes.']],
  ['small letters after a stop', 'The code is at x.org. it works.', ['The code is at x.org. it works.']],
  ['Chinese', '第一句。第二句！', ['第一句。', '第二句！']],
  ['nothing', '  ', []],
])('splits %s', (_name, text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

it('loses no letter and overlaps nowhere', () => {
  const pieces = fc.array(fc.constantFrom('A', 'b', '. ', 'e.g. ', '! ', '。', '" ', '\n', '1', '…'));
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join('');
      expect(split(text).join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }),
  );
});

it('takes a megabyte of stops in its stride', () => {
  const started = performance.now();
  expect(sentencesOf('.'.repeat(1_000_000)).length).toBe(1);
  expect(sentencesOf(`${'." '.repeat(300_000)}`).length).toBeGreaterThan(0);
  expect(performance.now() - started).toBeLessThan(2_000);
});
