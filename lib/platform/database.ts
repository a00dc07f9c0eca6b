import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';

export interface DatabasePlan<S extends DBSchema> {
  name: string;
  /** Version of the object stores. */
  structure: number;
  /** Makes the object stores of a database that is not there yet. */
  make: NonNullable<OpenDBCallbacks<S>['upgrade']>;
  /** What the user is told where a newer version wrote it. */
  newer: string;
}

/** Opens a database; a newer version's wish to change it closes it here. `lost` is called when the connection is gone. */
export function openDatabase<S extends DBSchema>(
  { name, structure, make, newer }: DatabasePlan<S>,
  lost: () => void,
): Promise<IDBPDatabase<S>> {
  return openDB<S>(name, structure, {
    upgrade: make,
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      lost();
    },
    terminated: lost,
  }).catch((error) => {
    if (error?.name !== 'VersionError') throw error;
    throw new Error(newer);
  });
}

/** Ends a transaction after a fault: whatever was written before it must not be committed. */
export function abortQuietly(tx: { done: Promise<unknown>; abort(): void }): void {
  tx.done.catch(() => undefined);
  try {
    tx.abort();
  } catch {
    // Already aborted, by the fault itself.
  }
}
