import { describe, expect, it } from 'vitest';
import { createCheckedFiles } from '../../../lib/background/checked.ts';
import { createMemoryArea } from '../memory-area.ts';

const MARK = { model: { id: 'm', dimension: 16 }, segments: [1, 2] };

describe('which files are sound', () => {
  it('is remembered for one version', async () => {
    const area = createMemoryArea();
    const files = createCheckedFiles(area, '1');
    expect(await files.load()).toBeUndefined();
    await files.save(MARK);
    expect(await files.load()).toMatchObject(MARK);
    expect(await createCheckedFiles(area, '2').load()).toBeUndefined();
    await files.forget();
    expect(await files.load()).toBeUndefined();
  });

  it.each([
    7,
    null,
    {},
    { version: '1', model: { id: 1, dimension: 2 }, segments: [] },
    { version: '1', model: { id: 'm', dimension: 16 }, segments: ['1'] },
  ])('is not known where %j is stored', async (stored) => {
    const area = createMemoryArea();
    await area.set('checkedFiles', stored);
    expect(await createCheckedFiles(area, '1').load()).toBeUndefined();
  });

  it('is not known where the area cannot be read', async () => {
    const area = { ...createMemoryArea(), get: () => Promise.reject(new Error('gone')) };
    expect(await createCheckedFiles(area, '1').load()).toBeUndefined();
  });
});
