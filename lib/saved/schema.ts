import type { Paper, PaperKey } from '../paper/paper.ts';

/** Version of the stored records. Raise it together with a step in `migrations.ts` and an old value in the fixtures. */
export const SAVED_SCHEMA = 1;

export type ReadingState = 'unread' | 'reading' | 'read';

/** One saved paper, as stored: one record for all versions of the paper. */
export interface SavedRecord {
  schema: typeof SAVED_SCHEMA;
  /** Names the record for ever, also when better ids become known later. */
  key: PaperKey;
  /** Every key under which the paper is known, `key` among them. */
  keys: PaperKey[];
  paper: Paper;
  /** Milliseconds since the epoch. */
  savedAt: number;
  updatedAt: number;
  /** Set by removal: the record is kept for a while so that removal can be undone. */
  removedAt?: number;
  tags: string[];
  note: string;
  state: ReadingState;
}
