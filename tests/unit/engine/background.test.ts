import { expect, it } from 'vitest';
import { PackError } from '../../../lib/corpus/envelope.ts';
import { decodeBackground, encodeBackground } from '../../../lib/engine/background.ts';

const HEADER = { from: 'a test', papers: 1_000, meanLength: 90 };
const TABLE = encodeBackground(
  [
    ['bottleneck', 4],
    ['kernel', 37],
    ['theori', 800],
  ],
  HEADER,
);

it('gives shares to within three percent', () => {
  const { share, meanLength } = decodeBackground(TABLE);
  expect(meanLength).toBe(90);
  for (const [term, count] of [
    ['bottleneck', 4],
    ['kernel', 37],
    ['theori', 800],
  ] as const)
    expect(Math.abs(share(term) / (count / 1_000) - 1)).toBeLessThan(0.03);
});

it('takes a term that is not listed for rarer than any that is', () => {
  const { share } = decodeBackground(TABLE);
  for (const term of ['', 'a', 'grok', 'zzz']) expect(share(term)).toBeCloseTo(share('bottleneck') / 2);
});

it('is refused when cut, damaged, or another file', () => {
  const damaged = Uint8Array.from(TABLE);
  damaged[TABLE.length - 3] = 0;
  for (const bytes of [TABLE.subarray(0, 40), damaged, new Uint8Array(100)])
    expect(() => decodeBackground(bytes)).toThrow(PackError);
});
