import type { Engine } from '../engine/types.ts';
import { idKeys } from '../paper/identity.ts';
import type { Paper, PaperIds, PaperKey } from '../paper/paper.ts';
import type { ReadingList } from '../saved/reading-list.ts';
import type { SavedRecord } from '../saved/schema.ts';
import { createQueue } from '../util/queue.ts';

export type Library = ReturnType<typeof createLibrary>;

/** The user's corpus behind one engine: the bundled papers and the saved ones. Keeps the engine in step with the list. */
export function createLibrary(engine: Engine, list: ReadingList) {
  const inTurn = createQueue();
  /** A bundled paper stays in the corpus whatever happens to it in the list. */
  async function take(record: SavedRecord): Promise<void> {
    const held = await engine.find(record.paper);
    if (held?.paper.source === 'bundled') return;
    if (held) await engine.remove([held.key]);
    if (record.removedAt === undefined) await engine.add([record.paper]);
  }

  return {
    /**
     * A record was loaded, saved, completed, restored or removed. Records are taken one after the other; a fault with one
     * is for the caller, and those after it go on.
     */
    follow: (record: SavedRecord): Promise<void> => inTurn(() => take(record)),
    /** Kept when all records told of so far are in the corpus: what was just saved is found. */
    settled: (): Promise<void> => inTurn(async () => {}),
    /** What is known under these ids, from the corpus or the list. */
    async findByIds(ids: PaperIds): Promise<{ key: PaperKey; paper: Paper } | undefined> {
      for (const key of idKeys(ids)) {
        const found = (await engine.find(key)) ?? list.find(key);
        if (found) return { key: found.key, paper: found.paper };
      }
      return undefined;
    },
  };
}
