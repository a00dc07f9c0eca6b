import type { SavedRecord } from '../../../lib/saved/schema.ts';
import type { SavedStore } from '../../../lib/saved/store.ts';

/** A store in memory that keeps the promise of the real one: one change at a time, all or nothing. */
export function createMemoryStore(initial: SavedRecord[] = []) {
  const records = new Map(initial.map((record) => [record.key, record]));
  let fault: Error | undefined;
  let purgeFault: Error | undefined;
  const store: SavedStore = {
    async all() {
      if (fault) throw fault;
      return structuredClone([...records.values()]);
    },
    async change(steps): Promise<void> {
      await Promise.resolve();
      if (fault) throw fault;
      for (const { keys, decide } of steps) {
        const found = [...records.values()].filter((record) =>
          [record.key, ...(record.keys ?? [])].some((key) => keys.includes(key)),
        );
        const write = decide(structuredClone(found));
        for (const key of write?.drop ?? []) records.delete(key);
        if (write) records.set(write.put.key, structuredClone(write.put));
      }
    },
    async purge(keys) {
      if (purgeFault) throw purgeFault;
      for (const key of keys) records.delete(key);
    },
  };
  return {
    store,
    records,
    failWith(error: Error | undefined) {
      fault = error;
    },
    failPurgeWith(error: Error | undefined) {
      purgeFault = error;
    },
  };
}
