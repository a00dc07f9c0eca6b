import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createSavedCache } from '../../../lib/background/saved-cache.ts';
import { createEngine } from '../../../lib/engine/engine.ts';
import { createRowMaker } from '../../../lib/engine/segment-rows.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { createCacheDb } from '../../../lib/platform/cache-db.ts';
import { readBundled } from '../../../tools/data/engine.ts';

const PAPERS: readonly Paper[] = readBundled()
  .slice(0, 40)
  .map((paper) => ({ ...paper, source: 'page' }));
const [FIRST] = PAPERS;
if (!FIRST) throw new Error('The bundled corpus is empty');

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** One start of the worker with this list: which papers had to be analysed, and what the engine answers. */
async function start(papers: readonly Paper[], analysis?: string) {
  const engine = createEngine();
  const { maker, rowOf } = createRowMaker(undefined, undefined);
  const savedCache = createSavedCache({
    cache: createCacheDb(),
    making: Promise.resolve({ maker: { ...maker, ...(analysis && { analysis }) }, rowOf }),
    attach: engine.attach,
    pause: async () => {},
  });
  const rest = await savedCache.cover(papers);
  await engine.add(rest);
  const { results } = await engine.related(FIRST as Paper);
  const titles = results.map(({ paper }) => paper.title).sort();
  return { analysed: rest.length, size: engine.size, titles, renew: savedCache.renew };
}

describe('the analysed list', () => {
  it('is kept for the next start, which answers the same', async () => {
    const first = await start(PAPERS);
    expect(first.analysed).toBe(PAPERS.length);
    await first.renew();
    const second = await start(PAPERS);
    expect(second).toMatchObject({ analysed: 0, size: first.size, titles: first.titles });
  });

  it('holds for what is as it was; only the rest is analysed', async () => {
    await (await start(PAPERS)).renew();
    const changed = { ...FIRST, abstract: `${FIRST.abstract} More.` } as Paper;
    const now = [changed, ...PAPERS.slice(2)];
    const { analysed, size } = await start(now);
    expect(analysed).toBe(1);
    expect(size).toBe(PAPERS.length - 1);
  });

  it('forgets what was taken out of the list', async () => {
    await (await start(PAPERS)).renew();
    await (await start(PAPERS.slice(1))).renew();
    const kept = await createCacheDb().load();
    expect(kept?.prints).toHaveLength(PAPERS.length - 1);
    await (await start([])).renew();
    expect(await createCacheDb().load()).toBeUndefined();
  });

  it('is made anew by other rules', async () => {
    await (await start(PAPERS)).renew();
    expect((await start(PAPERS, 'other')).analysed).toBe(PAPERS.length);
    expect(await createCacheDb().load()).toBeUndefined();
  });

  it.each([
    ['damaged', (bytes: Uint8Array<ArrayBuffer>) => bytes.fill(7, 900, 999)],
    ['cut short', (bytes: Uint8Array<ArrayBuffer>) => bytes.subarray(0, 500)],
  ])('is thrown away without a word where its file is %s', async (_name, spoil) => {
    await (await start(PAPERS)).renew();
    const kept = await createCacheDb().load();
    if (!kept) throw new Error('Nothing was kept');
    const bytes = new Uint8Array(await kept.source.read(0, kept.source.size));
    await createCacheDb().save([spoil(bytes)], kept.prints);
    const next = await start(PAPERS);
    expect(next).toMatchObject({ analysed: PAPERS.length, size: PAPERS.length });
    await next.renew();
    expect((await start(PAPERS)).analysed).toBe(0);
  });

  it('is none where the disk is full, and none where it cannot be read', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await (await start(PAPERS)).renew();
    put.mockRestore();
    expect((await start(PAPERS)).analysed).toBe(PAPERS.length);
    vi.spyOn(IDBObjectStore.prototype, 'get').mockImplementation(() => {
      throw new Error('gone');
    });
    expect((await start(PAPERS)).size).toBe(PAPERS.length);
  });
});
