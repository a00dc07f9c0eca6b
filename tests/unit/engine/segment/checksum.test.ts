import { expect, it } from 'vitest';
import { checksum } from '../../../../lib/engine/segment/checksum.ts';

const of = (text: string) => checksum(new TextEncoder().encode(text));

it('is xxHash32, whose values for these texts are published', () => {
  expect(of('')).toBe(0x02cc5d05);
  expect(of('a')).toBe(0x550d7456);
  expect(of('abc')).toBe(0x32d153ff);
  expect(of('Nobody inspects the spammish repetition')).toBe(0xe2293b2f);
});

it('does not depend on where the bytes lie', () => {
  const bytes = Uint8Array.from({ length: 99 }, (_, i) => i * 7);
  const shifted = new Uint8Array(104);
  for (const offset of [1, 2, 3]) {
    shifted.set(bytes, offset);
    expect(checksum(shifted.subarray(offset, offset + 99))).toBe(checksum(bytes));
  }
});
