import { paperKeys } from '../paper/identity.ts';
import type { PaperKey } from '../paper/paper.ts';
import { bringIn, type Change, numbered } from './operations.ts';
import { isReadable } from './readable.ts';
import type { SavedRecord } from './schema.ts';
import type { SavedStore, Step } from './store.ts';

/** One step of a change: which records it reads, and what becomes of them; no outcome means there is nothing to change. */
export interface Task {
  keys: readonly PaperKey[];
  decide(hits: readonly SavedRecord[]): Change | undefined;
}

/** Changes the record of that name. */
export function taskOf(key: PaperKey, how: (record: SavedRecord) => Change): Task {
  const decide = (hits: readonly SavedRecord[]) => {
    const record = hits.find((hit) => hit.key === key);
    return record && how(record);
  };
  return { keys: [key], decide };
}

export function bringInTask(record: SavedRecord, now: number): Task {
  const keys = [record.key, ...paperKeys(record.paper)];
  return { keys, decide: (hits) => bringIn(hits, record, now) };
}

/** Reads, decides and writes in the store's one transaction. */
export async function changeStore(store: SavedStore, tasks: readonly Task[]): Promise<Change[]> {
  let changes: Change[] = [];
  const steps = tasks.map(({ keys, decide }, index): Step => {
    return {
      keys,
      decide(found) {
        // A store may have to begin again: then so do the outcomes.
        if (index === 0) changes = [];
        const outcome = decide(found.filter(isReadable));
        if (!outcome) return undefined;
        const record = beside(found, outcome.record);
        changes.push({ ...outcome, record });
        return { put: record, drop: outcome.drop };
      },
    };
  });
  await store.change(steps);
  return changes;
}

/** What cannot be read keeps its place: a record of the same name stands beside it, and beside all others of that name. */
function beside(found: readonly SavedRecord[], record: SavedRecord): SavedRecord {
  const isKept = (stored: { key: PaperKey }) => stored.key === record.key && !isReadable(stored);
  if (!found.some(isKept)) return record;
  const key = numbered(record.key, new Set(found.map((stored) => stored.key)));
  return { ...record, key, keys: [key, ...record.keys] };
}
