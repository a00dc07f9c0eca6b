import type { PaperKey } from '../../../lib/paper/paper.ts';
import type { SavedRecord } from '../../../lib/saved/schema.ts';
import type { SavedStore, Write } from '../../../lib/saved/store.ts';

/** A store in memory that keeps the promise of the real one: one change at a time, all or nothing. */
export function createMemoryStore(initial: SavedRecord[] = []) {
  const records = new Map(initial.map((record) => [record.key, record]));
  let fault: Error | undefined;
  const store: SavedStore = {
    async all() {
      if (fault) throw fault;
      return structuredClone([...records.values()]);
    },
    async change(keys: readonly PaperKey[], decide): Promise<Write | undefined> {
      await Promise.resolve();
      if (fault) throw fault;
      const found = [...records.values()].filter((record) => record.keys.some((key) => keys.includes(key)));
      const write = decide(structuredClone(found));
      for (const key of write?.drop ?? []) records.delete(key);
      if (write) records.set(write.put.key, structuredClone(write.put));
      return write;
    },
    async purge(keys) {
      for (const key of keys) records.delete(key);
    },
  };
  return {
    store,
    records,
    failWith(error: Error | undefined) {
      fault = error;
    },
  };
}
