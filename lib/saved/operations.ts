import { mergePapers, paperKeys, samePaper, sharesId } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';
import { SAVED_SCHEMA, type SavedRecord } from './schema.ts';

/**
 * The pure operations of the reading list. `hits` are the stored records that have a key in common with the paper; most
 * are the paper itself, some only share its title. The outcome says what to write: `record` replaces what stands under
 * its key, `drop` is deleted. Times are milliseconds since the epoch.
 */
export interface Change {
  record: SavedRecord;
  changed: boolean;
  /** Other records of the same paper, now part of `record`. */
  drop: PaperKey[];
}

/** Saves a paper. Already saved: completed with what was not known; removed before: back again. */
export function save(hits: readonly SavedRecord[], paper: Paper, now: number): Change {
  const base = unite(hits, paper, now);
  if (!base) return { record: newRecord(hits, paper, now), changed: true, drop: [] };
  const { removedAt, ...record } = base.record;
  if (removedAt === undefined) return { ...base, changed: false };
  return { record: { ...record, savedAt: now }, changed: true, drop: base.drop };
}

/** Brings in a record of a file. What the list already holds wins; tags and notes are united; nothing is overwritten. */
export function bringIn(hits: readonly SavedRecord[], incoming: SavedRecord, now: number): Change {
  const base = unite(hits, incoming.paper, now);
  if (!base) {
    const fresh = newRecord(hits, incoming.paper, now, incoming.key);
    const { savedAt, tags, note, state } = incoming;
    return { record: { ...fresh, savedAt, tags, note, state }, changed: true, drop: [] };
  }
  const { removedAt, ...record } = withWords(base.record, incoming);
  if (removedAt === undefined) return { record, changed: false, drop: base.drop };
  return { record: { ...record, savedAt: incoming.savedAt }, changed: true, drop: base.drop };
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

/**
 * A record's key names it for ever, so it must not be another's: a second paper of one title and no id gets the title's
 * key with a number.
 */
function newRecord(hits: readonly SavedRecord[], paper: Paper, now: number, wanted?: PaperKey): SavedRecord {
  const keys = paperKeys(paper);
  const first = wanted ?? keys[0];
  if (first === undefined)
    throw new Error('This paper has neither an id nor a title, so it cannot be saved.');
  const taken = new Set(hits.flatMap((hit) => hit.keys));
  const free = [first, ...keys].find((key) => !hits.some((hit) => hit.key === key));
  const key = free ?? numbered(first, taken);
  return {
    schema: SAVED_SCHEMA,
    key,
    keys: [...new Set([key, ...keys])],
    paper,
    savedAt: now,
    updatedAt: now,
    tags: [],
    note: '',
    state: 'unread',
  };
}

/** A name that is not taken, for another record of that name. */
export function numbered(key: PaperKey, taken: ReadonlySet<PaperKey>): PaperKey {
  for (let n = 2; ; n += 1) if (!taken.has(`${key}#${n}`)) return `${key}#${n}`;
}

/**
 * The record of that paper, completed with it: the one that shares an id, else the oldest, a living one before a removed
 * one. Other living records that now turn out to be the same paper become part of it; removed ones stay as they are, so
 * that their removal can still be undone.
 */
function unite(hits: readonly SavedRecord[], paper: Paper, now: number): Omit<Change, 'changed'> | undefined {
  const isRemoved = ({ removedAt }: SavedRecord) => removedAt !== undefined;
  const isLess = (a: boolean, b: boolean) => Number(a) - Number(b);
  const [first, ...others] = hits
    .filter((hit) => samePaper(hit.paper, paper))
    .sort(
      (a, b) =>
        isLess(isRemoved(a), isRemoved(b)) ||
        isLess(!sharesId(a.paper, paper), !sharesId(b.paper, paper)) ||
        a.savedAt - b.savedAt,
    );
  if (!first) return undefined;
  const whole = mergePapers(first.paper, paper);
  const twins = others.filter((other) => !isRemoved(other) && samePaper(whole, other.paper));
  const record = twins.reduce(
    (kept, twin) => withWords(withPaper(kept, mergePapers(kept.paper, twin.paper), twin.keys), twin),
    withPaper(first, whole),
  );
  return { record: { ...record, updatedAt: now }, drop: twins.map(({ key }) => key) };
}

function withPaper(record: SavedRecord, paper: Paper, more: readonly PaperKey[] = []): SavedRecord {
  return { ...record, paper, keys: [...new Set([record.key, ...record.keys, ...more, ...paperKeys(paper)])] };
}

/** With the other's tags and note beside the record's own. */
function withWords(record: SavedRecord, { tags, note }: SavedRecord): SavedRecord {
  return { ...record, tags: [...new Set([...record.tags, ...tags])], note: joinNotes(record.note, note) };
}

/** Both notes, each once: bringing in the same file again adds nothing. */
function joinNotes(kept: string, other: string): string {
  if (other === '' || kept.includes(other)) return kept;
  return kept === '' ? other : `${kept}\n\n${other}`;
}
