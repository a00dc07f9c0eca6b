import fc from 'fast-check';
import { expect, it } from 'vitest';
import { partsSource } from '../../../../lib/engine/segment/parts-source.ts';

it('reads parts as if they were one', async () => {
  const parts = fc.array(fc.uint8Array({ maxLength: 12 }), { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(parts, fc.nat(100), fc.nat(100), async (all, a, b) => {
      const whole = Buffer.concat(all);
      const source = partsSource(all);
      expect(source.size).toBe(whole.length);
      const [from, to] = [Math.min(a, b), Math.max(a, b)];
      if (to > whole.length) await expect(source.read(from, to)).rejects.toThrow();
      else expect([...(await source.read(from, to))]).toEqual([...whole.subarray(from, to)]);
    }),
    { numRuns: 1_000 },
  );
});
