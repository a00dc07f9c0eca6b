import { idKeys, paperKeys, samePaper } from '../paper/identity.ts';
import type { Paper, PaperIds, PaperKey } from '../paper/paper.ts';
import type { SavedRecord } from './schema.ts';

const isLiving = ({ removedAt }: SavedRecord): boolean => removedAt === undefined;

/** What the store holds, in memory: for answers without a wait. Removed records are held too, so that they can come back. */
export function createMirror() {
  const records = new Map<PaperKey, SavedRecord>();
  /** Which records have a key; more than one where papers share a title. */
  const holders = new Map<PaperKey, Set<PaperKey>>();
  let living = 0;

  function letGo(key: PaperKey): void {
    const record = records.get(key);
    if (!record) return;
    records.delete(key);
    if (isLiving(record)) living -= 1;
    for (const alias of record.keys) holders.get(alias)?.delete(key);
  }

  /** All that have the key, the one that is named by it first. */
  function under(key: PaperKey): SavedRecord[] {
    const named = new Set([key, ...(holders.get(key) ?? [])]);
    return [...named].flatMap((one) => records.get(one) ?? []);
  }

  return {
    hold(record: SavedRecord): void {
      letGo(record.key);
      records.set(record.key, record);
      if (isLiving(record)) living += 1;
      for (const key of record.keys) holders.set(key, (holders.get(key) ?? new Set()).add(record.key));
    },
    letGo,
    /** A living record before a removed one. */
    get: (key: PaperKey): SavedRecord | undefined => under(key).find(isLiving) ?? under(key)[0],
    /** The living record that has this key, or is this paper. */
    find(paper: Paper | PaperKey): SavedRecord | undefined {
      if (typeof paper === 'string') return under(paper).find(isLiving);
      const found = paperKeys(paper).flatMap(under).filter(isLiving);
      return found.find((record) => samePaper(record.paper, paper));
    },
    hasIds: (ids: PaperIds): boolean => idKeys(ids).some((key) => under(key).some(isLiving)),
    /** Living records, newest first. */
    list: (): SavedRecord[] =>
      [...records.values()]
        .filter(isLiving)
        .sort((a, b) => b.savedAt - a.savedAt || (a.key < b.key ? -1 : 1)),
    get count(): number {
      return living;
    },
  };
}
