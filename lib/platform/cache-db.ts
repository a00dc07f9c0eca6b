import type { DBSchema, IDBPDatabase } from 'idb';
import type { KeptCache, SegmentCache } from '../engine/segment-store.ts';
import { onceUntilItWorks } from '../util/queue.ts';
import { blobSource } from './corpus-db.ts';
import { openDatabase } from './database.ts';

const STRUCTURE = 1;
const SAVED = 'saved';

interface Entry {
  file: Blob;
  prints: Float64Array;
}

interface Schema extends DBSchema {
  cache: { key: string; value: Entry };
}

/**
 * What can be made again, in a database of its own: whatever becomes of it, list and corpus are untouched. One write, one
 * transaction: a worker killed meanwhile leaves what was there before.
 */
export function createCacheDb({ name = 'kindred-cache' } = {}): SegmentCache {
  const database = onceUntilItWorks((lost) => open(name, lost));
  return {
    async load(): Promise<KeptCache | undefined> {
      const entry = await (await database()).get('cache', SAVED);
      return entry && { source: blobSource(entry.file), prints: entry.prints };
    },
    async save(parts, prints) {
      await (await database()).put('cache', { file: new Blob([...parts]), prints }, SAVED);
    },
    async drop() {
      await (await database()).delete('cache', SAVED);
    },
  };
}

function open(name: string, lost: () => void): Promise<IDBPDatabase<Schema>> {
  const make = (fresh: IDBPDatabase<Schema>) => void fresh.createObjectStore('cache');
  return openDatabase<Schema>(
    { name, structure: STRUCTURE, make, newer: 'A newer Kindred wrote this.' },
    lost,
  );
}
