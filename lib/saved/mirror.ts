import { idKeys, paperKeys, samePaper } from '../paper/identity.ts';
import type { Paper, PaperIds, PaperKey } from '../paper/paper.ts';
import type { SavedRecord } from './schema.ts';

export type Mirror = ReturnType<typeof createMirror>;

const living = (record: SavedRecord | undefined): SavedRecord | undefined =>
  record?.removedAt === undefined ? record : undefined;

/** What the store holds, in memory: for answers without a wait. Removed records are held too, so that they can come back. */
export function createMirror() {
  const records = new Map<PaperKey, SavedRecord>();
  const aliases = new Map<PaperKey, PaperKey>();
  const get = (key: PaperKey) => records.get(key) ?? records.get(aliases.get(key) ?? '');

  return {
    hold(record: SavedRecord): void {
      records.set(record.key, record);
      for (const key of record.keys) {
        // Of two papers that share a title, the living one answers to it.
        if (!living(records.get(aliases.get(key) ?? ''))) aliases.set(key, record.key);
      }
    },
    letGo(key: PaperKey): void {
      const record = records.get(key);
      records.delete(key);
      for (const alias of record?.keys ?? []) if (aliases.get(alias) === key) aliases.delete(alias);
    },
    /** Removed records too. */
    get,
    /** The living record that has this key, or is this paper. */
    find(paper: Paper | PaperKey): SavedRecord | undefined {
      if (typeof paper === 'string') return living(get(paper));
      const found = paperKeys(paper).map((key) => living(get(key)));
      return found.find((record) => record && samePaper(record.paper, paper));
    },
    hasIds: (ids: PaperIds): boolean => idKeys(ids).some((key) => living(get(key)) !== undefined),
    /** Living records, newest first. */
    list: (): SavedRecord[] =>
      [...records.values()]
        .filter((record) => record.removedAt === undefined)
        .sort((a, b) => b.savedAt - a.savedAt || (a.key < b.key ? -1 : 1)),
    get count(): number {
      let count = 0;
      for (const record of records.values()) if (record.removedAt === undefined) count += 1;
      return count;
    },
  };
}
