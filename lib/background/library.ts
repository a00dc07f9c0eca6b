import type { Engine } from '../engine/types.ts';
import { idKeys } from '../paper/identity.ts';
import type { Paper, PaperIds, PaperKey } from '../paper/paper.ts';
import type { ReadingList } from '../saved/reading-list.ts';
import type { SavedRecord } from '../saved/schema.ts';
import { createQueue } from '../util/queue.ts';

/** Takes in what it has of these papers, and gives the rest. */
export type Cover = (papers: readonly Paper[]) => Promise<readonly Paper[]>;

export type Library = ReturnType<typeof createLibrary>;

/** The user's corpus behind one engine: the bundled papers and the saved ones. Keeps the engine in step with the list. */
export function createLibrary(engine: Engine, list: ReadingList) {
  const inTurn = createQueue();
  /** By key, so that telling of many costs no more than telling of each. */
  let waiting = new Map<PaperKey, SavedRecord>();

  /** Takes all records that wait at once: adding many papers costs little more than adding one. */
  async function takeWaiting(): Promise<void> {
    const records = [...waiting.values()];
    waiting = new Map();
    if (records.length === 0) return;
    const held = await Promise.all(records.map((record) => engine.find(record.paper)));
    // A bundled paper stays in the corpus whatever happens to it in the list.
    const own = records.filter((_, i) => held[i]?.paper.source !== 'bundled');
    await engine.remove(
      held.flatMap((found) => (found && found.paper.source !== 'bundled' ? [found.key] : [])),
    );
    await engine.add(own.filter(({ removedAt }) => removedAt === undefined).map(({ paper }) => paper));
  }

  /** A paper that is held already is completed, not repeated: it goes the way of a change. */
  async function takeList(cover: Cover): Promise<void> {
    const records = list.list();
    const held = await Promise.all(records.map(({ paper }) => engine.find(paper)));
    for (const [i, record] of records.entries())
      if (held[i] && !waiting.has(record.key)) waiting.set(record.key, record);
    await engine.add(await cover(records.flatMap(({ paper }, i) => (held[i] ? [] : [paper]))));
    await takeWaiting();
  }

  return {
    /** Takes in the list as it was loaded, but for what `cover` brings in by itself. */
    begin: (cover: Cover): Promise<void> => inTurn(() => takeList(cover)),
    /** A record was loaded, saved, completed, restored or removed. A fault is for the caller; what comes later goes on. */
    follow(record: SavedRecord): Promise<void> {
      waiting.delete(record.key);
      waiting.set(record.key, record);
      return inTurn(takeWaiting);
    },
    /** Kept when all records told of so far are in the corpus: what was just saved is found. */
    settled: (): Promise<void> => inTurn(takeWaiting),
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
