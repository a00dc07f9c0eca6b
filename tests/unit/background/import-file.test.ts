import { describe, expect, it } from 'vitest';
import { createImport } from '../../../lib/background/import-file.ts';
import { json } from '../../../lib/saved/export/json.ts';
import type { SavedRecord } from '../../../lib/saved/schema.ts';
import { createMemoryArea } from '../memory-area.ts';
import { recordOf } from '../saved/records.ts';
import { setUpList } from '../saved/set-up-list.ts';

const SAVED_AT = Date.UTC(2026, 0);
const RECORDS = Array.from({ length: 170 }, (_, i) =>
  recordOf(
    { title: `Paper number ${i} of the many`, ids: { arxiv: `2001.${10_000 + i}` } },
    { savedAt: SAVED_AT + i, updatedAt: SAVED_AT },
  ),
);
const fileOf = async (...records: unknown[]) => json.format(records as SavedRecord[], new Date(0));

/** A list that a worker's death takes away after so many batches. */
function setUp({ batches = Number.POSITIVE_INFINITY, area = createMemoryArea(), set = setUpList() } = {}) {
  let left = batches;
  const bringIn = async (records: readonly SavedRecord[]) => {
    left -= 1;
    if (left < 0) throw new Error('stopped');
    return set.list.bringIn(records);
  };
  return { bring: createImport({ list: { bringIn }, area }), area, set };
}

describe('a file of records', () => {
  it('is brought in whole, with what was there and what cannot be read told apart', async () => {
    const { bring, set } = setUp();
    await set.list.bringIn(RECORDS.slice(0, 3));
    const report = await bring(
      await fileOf(...RECORDS.slice(0, 60), { note: 'no paper' }, ...RECORDS.slice(60)),
    );
    expect(report).toMatchObject({ added: 167, merged: 3, refused: [{ index: 60 }] });
    expect(set.list.count()).toBe(170);
  });

  it('counts what an interrupted run had added as added', async () => {
    const text = await fileOf(...RECORDS);
    const first = setUp({ batches: 2 });
    await first.set.list.bringIn(RECORDS.slice(0, 3));
    await expect(first.bring(text)).rejects.toThrow('stopped');
    expect(first.set.list.count()).toBe(100);
    const second = setUp({ batches: 3, area: first.area, set: first.set });
    await expect(second.bring(text)).rejects.toThrow('stopped');
    const third = setUp({ area: first.area, set: first.set });
    expect(await third.bring(text)).toEqual({ added: 167, merged: 3, refused: [] });
    expect(await third.bring(text)).toEqual({ added: 0, merged: 170, refused: [] });
  });

  it('is not mistaken for another that was interrupted', async () => {
    const { bring, area, set } = setUp({ batches: 2 });
    await expect(bring(await fileOf(...RECORDS))).rejects.toThrow('stopped');
    const next = setUp({ area, set });
    expect(await next.bring(await fileOf(...RECORDS.slice(0, 2)))).toMatchObject({ added: 0, merged: 2 });
  });
});
