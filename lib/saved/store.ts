import type { PaperKey } from '../paper/paper.ts';
import type { SavedRecord } from './schema.ts';

/** What to write for the records found. */
export interface Write {
  put: SavedRecord;
  drop: readonly PaperKey[];
}

/** One step of a change: reads the records under any of `keys`, damaged ones named so too, and says what to write; `undefined` writes nothing. */
export interface Step {
  keys: readonly PaperKey[];
  decide(found: SavedRecord[]): Write | undefined;
}

/**
 * Where records live. The real one is IndexedDB (`platform/saved-db.ts`). Every call is one transaction: when its
 * promise is kept, the change is on disk; when it is broken, nothing changed.
 */
export interface SavedStore {
  /** All records, removed ones too. */
  all(): Promise<SavedRecord[]>;
  /** Takes the steps in their order, each seeing what those before it wrote. */
  change(steps: readonly Step[]): Promise<void>;
  /** Deletes for good. */
  purge(keys: readonly PaperKey[]): Promise<void>;
}
