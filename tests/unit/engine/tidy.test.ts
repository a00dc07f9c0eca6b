import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addRow, createBitmap } from '../../../lib/engine/segment/bitmap.ts';
import { type Shard, shardOf, type View, viewOf } from '../../../lib/engine/shards.ts';
import { gathered, settled } from '../../../lib/engine/tidy.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { paperOf } from '../papers.ts';
import { segmentOf } from './shelf.ts';

const making = { pause: async () => undefined };
const paperNumber = (number: number): Paper =>
  paperOf({ title: `Paper number ${number} of many others`, ids: { doi: `10.1/${number}` } });

/** Shards of so many papers each, of which the first ones are gone. */
const sizes = fc.array(
  fc.record({ rows: fc.integer({ min: 1, max: 9 }), gone: fc.nat(9), isPinned: fc.boolean() }),
  {
    maxLength: 14,
  },
);

async function viewWith(all: readonly { rows: number; gone: number; isPinned: boolean }[]): Promise<View> {
  let number = 0;
  const shards: Shard[] = [];
  for (const { rows, gone, isPinned } of all) {
    const segment = await segmentOf(Array.from({ length: rows }, () => paperNumber(number++)));
    const removed = createBitmap(rows);
    for (let row = 0; row < Math.min(rows, gone); row++) addRow(removed, row);
    shards.push(shardOf(segment, { removed, isPinned: isPinned && number < 8 }));
  }
  return viewOf(shards);
}

/** The ids of all live papers, in order. */
async function idsIn({ shards }: View): Promise<(string | undefined)[]> {
  const ids = await Promise.all(
    shards.map(async ({ segment, removed }) => {
      const papers = await segment.read([...Array(segment.rows).keys()]);
      return papers.flatMap(({ ids: { doi } }, row) => ((removed[0] ?? 0) & (1 << row) ? [] : [doi]));
    }),
  );
  return ids.flat();
}

it('keeps every paper in its place, and leaves few shards', async () => {
  await fc.assert(
    fc.asyncProperty(sizes, async (all) => {
      const view = await viewWith(all);
      const tidy = await settled(view, making);
      expect(await idsIn(tidy)).toEqual(await idsIn(view));
      const own = tidy.shards.slice(tidy.shards.findLastIndex(({ isPinned }) => isPinned) + 1);
      for (const [i, { live, segment }] of own.entries()) {
        expect(live * 2).toBeGreaterThanOrEqual(segment.rows);
        expect((own[i + 1]?.live ?? 0) * 2).toBeLessThan(live);
      }
    }),
    { numRuns: 40 },
  );
});

it('merges eight of a size at once, and then eight of those', async () => {
  let view = await viewWith([]);
  const counts: number[] = [];
  for (let i = 0; i < 64; i++) {
    const shard = shardOf(await segmentOf([paperNumber(i)]));
    view = await gathered(viewOf([...view.shards, shard]), 1, making);
    counts.push(view.shards.length);
  }
  expect(Math.max(...counts)).toBe(14);
  expect(view.shards.map(({ live }) => live)).toEqual([64]);
});
