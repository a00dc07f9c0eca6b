import { boundPaper } from '../../../lib/paper/bound.ts';
import { paperKeys } from '../../../lib/paper/identity.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import type { SavedRecord } from '../../../lib/saved/schema.ts';
import { paperOf } from '../papers.ts';

/** A saved record for tests, with the keys that follow from its paper. */
export function recordOf(paper: Partial<Paper> = {}, overrides: Partial<SavedRecord> = {}): SavedRecord {
  const bounded = boundPaper(paperOf(paper));
  const keys = paperKeys(bounded);
  return {
    schema: 1,
    key: keys[0] ?? '',
    keys,
    paper: bounded,
    savedAt: Date.UTC(2026, 0, 2),
    updatedAt: Date.UTC(2026, 0, 3),
    tags: [],
    note: '',
    state: 'unread',
    ...overrides,
  };
}
