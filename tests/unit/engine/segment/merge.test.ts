import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addRow, createBitmap } from '../../../../lib/engine/segment/bitmap.ts';
import { mergeSegments } from '../../../../lib/engine/segment/merge.ts';
import type { SegmentWithout } from '../../../../lib/engine/segment/types.ts';
import { fileOf, joined, segmentOf, segmentRow } from './rows.ts';

async function merged(inputs: readonly SegmentWithout[]): Promise<Uint8Array> {
  const work = mergeSegments(inputs);
  for (;;) {
    const { done, value } = await work.next();
    if (done) return joined(value);
  }
}

it('makes what a builder would make of the rows that are left', async () => {
  const rows = fc.array(fc.tuple(segmentRow, fc.boolean()), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(fc.array(rows, { minLength: 1, maxLength: 4 }), async (segments) => {
      const inputs = await Promise.all(
        segments.map(async (of) => {
          const removed = createBitmap(of.length);
          for (const [row, [, gone]] of of.entries()) if (gone) addRow(removed, row);
          return { segment: await segmentOf(of.map(([row]) => row)), removed };
        }),
      );
      const left = segments.flat().flatMap(([row, gone]) => (gone ? [] : [row]));
      expect(await merged(inputs)).toEqual(fileOf(left));
    }),
  );
});

it('keeps all where nothing was removed', async () => {
  const rows = fc.sample(segmentRow, { numRuns: 5, seed: 2 });
  expect(await merged([{ segment: await segmentOf(rows) }])).toEqual(fileOf(rows));
});

it('refuses segments that were made differently, and none', async () => {
  const inputs = [{ segment: await segmentOf([]) }, { segment: await segmentOf([], { analysis: 'other' }) }];
  await expect(merged(inputs)).rejects.toThrow(RangeError);
  await expect(merged([])).rejects.toThrow(RangeError);
});
