import type { Engine } from '../engine/types.ts';
import { idKeys } from '../paper/identity.ts';
import type { Paper, PaperIds, PaperKey } from '../paper/paper.ts';
import type { ReadingList } from '../saved/reading-list.ts';
import type { SavedRecord } from '../saved/schema.ts';

export type Library = ReturnType<typeof createLibrary>;

/** The user's corpus behind one engine: the bundled papers and the saved ones. Keeps the engine in step with the list. */
export function createLibrary(engine: Engine, list: ReadingList) {
  return {
    /** A record was loaded, saved, completed, restored or removed. A bundled paper stays in the corpus whatever happens to it. */
    follow(record: SavedRecord): void {
      const held = engine.find(record.paper);
      if (held?.paper.source === 'bundled') return;
      if (held) engine.remove([held.key]);
      if (record.removedAt === undefined) engine.add([record.paper]);
    },
    /** What is known under these ids, from the corpus or the list. */
    findByIds(ids: PaperIds): { key: PaperKey; paper: Paper } | undefined {
      const keys = idKeys(ids);
      for (const key of keys) {
        const found = engine.find(key) ?? list.find(key);
        if (found) return { key: found.key, paper: found.paper };
      }
      return undefined;
    },
  };
}
