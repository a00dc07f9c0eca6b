import { IDBFactory } from 'fake-indexeddb';
import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { createSavedDb, type SavedDbOptions } from '../../../lib/platform/saved-db.ts';
import { migrate } from '../../../lib/saved/migrations.ts';
import { SAVED_SCHEMA, type SavedRecord } from '../../../lib/saved/schema.ts';
import { paperOf } from '../papers.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

function db(options: Partial<SavedDbOptions> = {}) {
  return createSavedDb({ now: () => 42, schema: SAVED_SCHEMA, migrate, ...options });
}

function record(id: string, more: Partial<SavedRecord> = {}): SavedRecord {
  const key = `arxiv:${id}`;
  return {
    schema: 1,
    key,
    keys: [key, `title:${id}`],
    paper: paperOf({ ids: { arxiv: id } }),
    savedAt: 1,
    updatedAt: 1,
    tags: [],
    note: '',
    state: 'unread',
    ...more,
  };
}

const put = (value: SavedRecord) => [{ keys: [], decide: () => ({ put: value, drop: [] }) }];

describe('the reading list on disk', () => {
  it('finds a record under any of its keys and keeps it over a restart', async () => {
    await db().change(put(record('2001.00001')));
    let found: SavedRecord[] = [];
    const look = (records: SavedRecord[]) => {
      found = records;
      return undefined;
    };
    await db().change([{ keys: ['title:2001.00001'], decide: look }]);
    expect(found.map(({ key }) => key)).toEqual(['arxiv:2001.00001']);
    expect(await db().all()).toHaveLength(1);
  });

  it('writes nothing of a change whose decision fails', async () => {
    const store = db();
    await store.change(put(record('2001.00001')));
    const fail = () => {
      throw new Error('no decision');
    };
    const second = put(record('2001.00002'));
    await expect(store.change([...second, { keys: [], decide: fail }])).rejects.toThrow('no decision');
    const unstorable = { ...record('2001.00003'), note: (() => 1) as unknown as string };
    const drop = [{ keys: [], decide: () => ({ put: unstorable, drop: ['arxiv:2001.00001'] }) }];
    await expect(store.change(drop)).rejects.toThrow();
    expect((await store.all()).map(({ key }) => key)).toEqual(['arxiv:2001.00001']);
  });

  it('finds a damaged record by its name, where the index has lost it', async () => {
    const store = db();
    const damaged = { ...record('2001.00001'), keys: 7 as unknown as string[] };
    await store.change(put(damaged));
    let found: SavedRecord[] = [];
    const look = (records: SavedRecord[]) => {
      found = records;
      return undefined;
    };
    await store.change([{ keys: ['arxiv:2001.00001'], decide: look }]);
    expect(found).toEqual([damaged]);
  });

  it('drops united records in the same transaction', async () => {
    const store = db();
    await store.change(put(record('2001.00001')));
    await store.change(put(record('2001.00002')));
    const both = { put: record('2001.00001', { note: 'both' }), drop: ['arxiv:2001.00002'] };
    await store.change([{ keys: [], decide: () => both }]);
    expect((await store.all()).map(({ note }) => note)).toEqual(['both']);
  });

  it('gives way to a newer version, and says so', async () => {
    const store = db();
    await store.change(put(record('2001.00001')));
    (await openDB('kindred', 2)).close();
    await expect(store.all()).rejects.toThrow('newer version');
  });
});

describe('migration', () => {
  const raise: SavedDbOptions['migrate'] = (records, from) =>
    migrate(records, from, { 1: (old) => ({ ...old, state: 'read' }) }, 2);

  it('backs up the old records, then changes them all', async () => {
    await db().change(put(record('2001.00001')));
    const migrated = await db({ schema: 2, migrate: raise }).all();
    expect(migrated).toMatchObject([{ schema: 2, state: 'read' }]);
    const raw = await openDB('kindred');
    expect(await raw.getAll('backups')).toMatchObject([
      { schema: 1, at: 42, records: [{ state: 'unread' }] },
    ]);
    expect(await raw.get('meta', 'schema')).toBe(2);
  });

  it('changes nothing when a step fails, and works once it does not', async () => {
    await db().change(put(record('2001.00001')));
    const broken = db({
      schema: 2,
      migrate: () => {
        throw new Error('step failed');
      },
    });
    await expect(broken.all()).rejects.toThrow('step failed');
    expect(await db().all()).toMatchObject([{ schema: 1, state: 'unread' }]);
    expect(await db({ schema: 2, migrate: raise }).all()).toMatchObject([{ schema: 2 }]);
  });

  it('refuses a list of a newer version and leaves it alone', async () => {
    await db().change(put(record('2001.00001')));
    await db({ schema: 2, migrate: raise }).all();
    await expect(db().all()).rejects.toThrow('newer version');
    expect(await db({ schema: 2, migrate: raise }).all()).toMatchObject([{ schema: 2, state: 'read' }]);
  });
});
