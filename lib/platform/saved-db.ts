import type { DBSchema, IDBPDatabase } from 'idb';
import type { PaperKey } from '../paper/paper.ts';
import type { Migrate } from '../saved/migrations.ts';
import type { SavedRecord } from '../saved/schema.ts';
import type { SavedStore, Step } from '../saved/store.ts';
import { onceUntilItWorks } from '../util/queue.ts';
import { abortQuietly, openDatabase } from './database.ts';

/** Version of the object stores and indexes; the records have a version of their own. */
const STRUCTURE = 1;

interface Backup {
  /** Version of the records within. */
  schema: number;
  at: number;
  records: unknown[];
}

interface Schema extends DBSchema {
  saved: { key: PaperKey; value: SavedRecord; indexes: { keys: PaperKey } };
  meta: { key: string; value: number };
  backups: { key: number; value: Backup };
}

type Database = IDBPDatabase<Schema>;

export interface SavedDbOptions {
  name?: string;
  now(): number;
  /** Version of the records that this program writes. */
  schema: number;
  migrate: Migrate;
}

/**
 * The reading list in IndexedDB, one record a paper. A change is confirmed only when its transaction is complete and
 * flushed (`strict`), so a worker killed at any moment loses at most what was never confirmed.
 */
export function createSavedDb(options: SavedDbOptions): SavedStore {
  const database = onceUntilItWorks((lost) => open(options, lost));

  return {
    async all() {
      return (await database()).getAll('saved');
    },
    async change(steps) {
      return changeIn(await database(), steps);
    },
    async purge(keys) {
      const tx = (await database()).transaction('saved', 'readwrite');
      for (const key of keys) void tx.store.delete(key);
      await tx.done;
    },
  };
}

async function changeIn(db: Database, steps: readonly Step[]): Promise<void> {
  const tx = db.transaction('saved', 'readwrite', { durability: 'strict' });
  try {
    for (const { keys, decide } of steps) {
      const found = await Promise.all(
        // The index may lack a damaged record.
        keys.flatMap((key) => [tx.store.index('keys').getAll(key), tx.store.get(key)]),
      );
      const distinct = new Map(found.flat().flatMap((record) => (record ? [[record.key, record]] : [])));
      const write = decide([...distinct.values()]);
      for (const key of write?.drop ?? []) await tx.store.delete(key);
      if (write) await tx.store.put(write.put);
    }
    await tx.done;
  } catch (error) {
    abortQuietly(tx);
    throw error;
  }
}

async function open(options: SavedDbOptions, lost: () => void): Promise<Database> {
  const plan = {
    name: options.name ?? 'kindred',
    structure: STRUCTURE,
    make(fresh: Database) {
      fresh.createObjectStore('saved', { keyPath: 'key' }).createIndex('keys', 'keys', { multiEntry: true });
      fresh.createObjectStore('meta');
      fresh.createObjectStore('backups', { keyPath: 'schema' });
    },
    newer: 'Your reading list was written by a newer version of Kindred. Nothing was changed.',
  };
  const db = await openDatabase<Schema>(plan, lost);
  try {
    await upgradeRecords(db, options);
  } catch (error) {
    db.close();
    throw error;
  }
  return db;
}

/** Brings the records to `schema`: a backup first, then all records and the new version in one transaction. */
async function upgradeRecords(db: Database, { schema, migrate, now }: SavedDbOptions): Promise<void> {
  const stored = await db.get('meta', 'schema');
  if (stored === schema) return;
  const records = (await db.getAll('saved')) as unknown as Record<string, unknown>[];
  // A list without a version is empty, or its first write was cut off before the version: then it is of version 1.
  const from = stored ?? (records.length === 0 ? schema : 1);
  const migrated = migrate(records, from);
  if (from !== schema) await db.put('backups', { schema: from, at: now(), records });
  const tx = db.transaction(['saved', 'meta'], 'readwrite', { durability: 'strict' });
  for (const record of migrated) void tx.objectStore('saved').put(record);
  void tx.objectStore('meta').put(schema, 'schema');
  await tx.done;
}
