import { mergePapers, paperKeys } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';
import { SAVED_SCHEMA, type SavedRecord } from './schema.ts';

/**
 * The pure operations of the reading list. Each takes the records that are the same paper, as found in the store, and
 * says what to write: `put` replaces, `drop` deletes. Times are milliseconds since the epoch.
 */
export interface Change {
  record: SavedRecord;
  changed: boolean;
  /** Other records of the same paper, now part of `record`. */
  drop: PaperKey[];
}

/** Saves a paper. Already saved: completed with what was not known; removed before: back as it was. */
export function save(found: readonly SavedRecord[], paper: Paper, now: number): Change {
  const base = unite(found);
  if (!base) return { record: newRecord(paper, now), changed: true, drop: [] };
  const record = withPaper(base.record, mergePapers(base.record.paper, paper), now);
  const wasRemoved = base.record.removedAt !== undefined;
  if (wasRemoved) {
    delete record.removedAt;
    record.savedAt = now;
  }
  return { record, changed: wasRemoved, drop: base.drop };
}

/** Marks as removed; the record stays for a while, so that `restore` can bring it back. */
export function remove(record: SavedRecord, now: number): Change {
  if (record.removedAt !== undefined) return { record, changed: false, drop: [] };
  return { record: { ...record, removedAt: now, updatedAt: now }, changed: true, drop: [] };
}

/** Undoes a removal: the record as it was, with its old date. */
export function restore(record: SavedRecord, now: number): Change {
  if (record.removedAt === undefined) return { record, changed: false, drop: [] };
  const { removedAt: _, ...kept } = record;
  return { record: { ...kept, updatedAt: now }, changed: true, drop: [] };
}

/** Brings in a record of a file. What the list already holds wins; tags are united; nothing is overwritten. */
export function bringIn(found: readonly SavedRecord[], incoming: SavedRecord, now: number): Change {
  const base = unite(found);
  if (!base) return { record: { ...incoming, updatedAt: now }, changed: true, drop: [] };
  if (base.record.removedAt !== undefined) {
    return { record: { ...incoming, key: base.record.key, updatedAt: now }, changed: true, drop: base.drop };
  }
  const record = withPaper(base.record, mergePapers(base.record.paper, incoming.paper), now);
  record.tags = [...new Set([...record.tags, ...incoming.tags])];
  record.note = joinNotes(record.note, incoming.note);
  return { record, changed: false, drop: base.drop };
}

function newRecord(paper: Paper, now: number): SavedRecord {
  const keys = paperKeys(paper);
  const key = keys[0];
  if (key === undefined) throw new Error('This paper has neither an id nor a title, so it cannot be saved.');
  return {
    schema: SAVED_SCHEMA,
    key,
    keys,
    paper,
    savedAt: now,
    updatedAt: now,
    tags: [],
    note: '',
    state: 'unread',
  };
}

function withPaper(record: SavedRecord, paper: Paper, now: number): SavedRecord {
  const keys = [...new Set([record.key, ...record.keys, ...paperKeys(paper)])];
  return { ...record, paper, keys, updatedAt: now };
}

/** Records that turn out to be one paper become the oldest living one. */
function unite(found: readonly SavedRecord[]): { record: SavedRecord; drop: PaperKey[] } | undefined {
  const [first, ...others] = [...found].sort(
    (a, b) => Number(a.removedAt !== undefined) - Number(b.removedAt !== undefined) || a.savedAt - b.savedAt,
  );
  if (!first) return undefined;
  const record = others.filter((other) => other.removedAt === undefined).reduce(withOther, first);
  return { record, drop: others.map((other) => other.key) };
}

function withOther(kept: SavedRecord, other: SavedRecord): SavedRecord {
  return {
    ...kept,
    paper: mergePapers(kept.paper, other.paper),
    keys: [...new Set([...kept.keys, ...other.keys])],
    tags: [...new Set([...kept.tags, ...other.tags])],
    note: joinNotes(kept.note, other.note),
  };
}

/** Both notes, each once: bringing in the same file again adds nothing. */
function joinNotes(kept: string, other: string): string {
  if (other === '' || kept.includes(other)) return kept;
  return kept === '' ? other : `${kept}\n\n${other}`;
}
