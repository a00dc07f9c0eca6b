import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { addRow, createBitmap } from '../../../lib/engine/segment/bitmap.ts';
import type { SegmentChange, SegmentStore } from '../../../lib/engine/segment-store.ts';
import { blobSource, createCorpusDb } from '../../../lib/platform/corpus-db.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

const part = (...bytes: number[]) => new Uint8Array(bytes);
const gone = (row: number) => {
  const rows = createBitmap(40);
  addRow(rows, row);
  return rows;
};

/** All that is kept, as plain values. */
async function contents(store: SegmentStore) {
  const kept = await store.all();
  return Promise.all(
    kept.map(async ({ id, source, removed }) => ({
      id,
      bytes: [...(await source.read(0, source.size))],
      ...(removed && { removed: [...removed] }),
    })),
  );
}

describe('stored segments', () => {
  it('are kept in order over a restart, each with its rows that are gone', async () => {
    const first = await createCorpusDb().change({ add: [part(1, 2), part(3)] });
    await createCorpusDb().change({ add: [part(4)], removed: new Map([[first?.id ?? 0, gone(35)]]) });
    expect(await contents(createCorpusDb())).toEqual([
      { id: 1, bytes: [1, 2, 3], removed: [0, 8] },
      { id: 2, bytes: [4] },
    ]);
  });

  it('are there to be read at once when they are added', async () => {
    const added = await createCorpusDb().change({ add: [part(1, 2, 3, 4)] });
    expect([...((await added?.source.read(1, 3)) ?? [])]).toEqual([2, 3]);
  });

  it('give their place to the one that they are merged into', async () => {
    const store = createCorpusDb();
    for (const byte of [1, 2, 3, 4]) await store.change({ add: [part(byte)] });
    await store.change({ drop: [2, 3], add: [part(2, 3)] });
    expect(await contents(store)).toEqual([
      { id: 1, bytes: [1] },
      { id: 5, bytes: [2, 3] },
      { id: 4, bytes: [4] },
    ]);
    await store.change({ drop: [1] });
    expect((await contents(store)).map(({ id }) => id)).toEqual([5, 4]);
  });

  it('never give a number twice', async () => {
    const store = createCorpusDb();
    const one = await store.change({ add: [part(1)] });
    await store.change({ drop: [one?.id ?? 0] });
    expect((await store.change({ add: [part(1)] }))?.id).not.toBe(one?.id);
  });

  it('refuse what a newer version wrote', async () => {
    const newer = await openDB('kindred-corpus', 99);
    newer.close();
    await expect(createCorpusDb().all()).rejects.toThrow('newer version of Kindred. Nothing was changed.');
  });

  it('say so when a file is shorter than it should be', async () => {
    await expect(blobSource(new Blob([part(1, 2)])).read(0, 3)).rejects.toThrow('cut short');
  });
});

/** Makes the n-th write from now on fail, as death does: nothing after it happens. */
function dieAt(n: number): () => void {
  const original = { put: IDBObjectStore.prototype.put, delete: IDBObjectStore.prototype.delete };
  let writes = 0;
  for (const name of ['put', 'delete'] as const)
    IDBObjectStore.prototype[name] = function (this: IDBObjectStore, ...args: unknown[]) {
      if (writes++ >= n) throw new Error('died');
      return (original[name] as (...all: unknown[]) => IDBRequest).apply(this, args);
    } as never;
  return () => Object.assign(IDBObjectStore.prototype, original);
}

it('is as before or as after, wherever a change dies', async () => {
  const change: SegmentChange = {
    drop: [1, 2],
    add: [part(7, 8)],
    removed: new Map([[3, gone(1)]]),
  };
  for (let n = 0; ; n++) {
    globalThis.indexedDB = new IDBFactory();
    const store = createCorpusDb();
    for (const byte of [1, 2, 3]) await store.change({ add: [part(byte)] });
    const before = await contents(createCorpusDb());
    const live = dieAt(n);
    const outcome = await store.change(change).then(
      () => 'done',
      () => 'died',
    );
    live();
    const after = await contents(createCorpusDb());
    if (outcome === 'done') {
      expect(n).toBeGreaterThan(5);
      expect(after.map(({ bytes }) => bytes)).toEqual([[7, 8], [3]]);
      return;
    }
    expect(after).toEqual(before);
  }
});
