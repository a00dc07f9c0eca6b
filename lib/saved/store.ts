import type { PaperKey } from '../paper/paper.ts';
import type { SavedRecord } from './schema.ts';

/** What to write for the records found; `undefined` leaves the store as it is. */
export interface Write {
  put: SavedRecord;
  drop: readonly PaperKey[];
}

/**
 * Where records live. The real one is IndexedDB (`platform/saved-db.ts`). Every call is one transaction: when its
 * promise is kept, the change is on disk; when it is broken, nothing changed.
 */
export interface SavedStore {
  /** All records, removed ones too. */
  all(): Promise<SavedRecord[]>;
  /** Reads the records under any of `keys`, lets `decide` say what to write, and writes it, all in one transaction. */
  change(
    keys: readonly PaperKey[],
    decide: (found: SavedRecord[]) => Write | undefined,
  ): Promise<Write | undefined>;
  /** Deletes for good. */
  purge(keys: readonly PaperKey[]): Promise<void>;
}
