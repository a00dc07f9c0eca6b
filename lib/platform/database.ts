import { type DBSchema, type IDBPDatabase, type OpenDBCallbacks, openDB } from 'idb';

/**
 * One connection to a database, opened by the first who needs it. A failure or a lost connection is not remembered: the
 * next call tries again. `open` is given what to call when the connection is lost.
 */
export function createConnection<D>(open: (lost: () => void) => Promise<D>): () => Promise<D> {
  let opening: Promise<D> | undefined;
  const forget = () => {
    opening = undefined;
  };
  return () => {
    opening ??= open(forget).catch((error) => {
      forget();
      throw error;
    });
    return opening;
  };
}

export interface DatabasePlan<S extends DBSchema> {
  name: string;
  /** Version of the object stores. */
  structure: number;
  /** Makes the object stores of a database that is not there yet. */
  make: NonNullable<OpenDBCallbacks<S>['upgrade']>;
  /** What the user is told where a newer version wrote it. */
  newer: string;
}

/** Opens a database; a newer version's wish to change it closes it here. */
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
