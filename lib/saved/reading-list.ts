import { paperKeys } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';
import { createQueue, onceUntilItWorks } from '../util/queue.ts';
import { createMirror } from './mirror.ts';
import { remove, restore, save } from './operations.ts';
import { isReadable } from './readable.ts';
import type { SavedRecord } from './schema.ts';
import type { SavedStore } from './store.ts';
import { bringInTask, changeStore, type Task, taskOf } from './tasks.ts';

/** How long a removed paper can be brought back. */
const UNDO_MS = 24 * 60 * 60 * 1000;

export interface ReadingListDeps {
  store: SavedStore;
  now(): number;
  /** Called for every record that the mirror takes in: when it is loaded, and after each change. */
  onHold(record: SavedRecord): void;
  /** Called after a change is on disk and in the mirror. */
  onCommit(): void;
}

export interface ListChange {
  record: SavedRecord;
  changed: boolean;
}

export type ReadingList = ReturnType<typeof createReadingList>;

/**
 * The reading list: a mirror in memory of what the store holds, one change at a time. Answers come from the mirror, which
 * changes only after the store has confirmed; so no surface ever shows what could still be lost.
 */
export function createReadingList(deps: ReadingListDeps) {
  const { store, now } = deps;
  const mirror = createMirror();
  const inTurn = createQueue();
  let unreadable: readonly unknown[] = [];
  const hold = (record: SavedRecord) => {
    mirror.hold(record);
    deps.onHold(record);
  };
  const load = onceUntilItWorks(async () => {
    const { records, old, bad } = sort(await store.all(), now());
    unreadable = bad;
    records.forEach(hold);
    // A disk that is too full even for deleting must not close the list; the next start tries again.
    if (old.length > 0) await store.purge(old).catch(() => undefined);
  });

  /** All tasks in one transaction, told of once. */
  const change = (tasks: readonly Task[]): Promise<ListChange[]> =>
    inTurn(async () => {
      await load();
      const changes = await changeStore(store, tasks);
      for (const { record, drop } of changes) {
        drop.forEach(mirror.letGo);
        hold(record);
      }
      deps.onCommit();
      return changes.map(({ record, changed }) => ({ record, changed }));
    });
  const changeOne = async (task: Task): Promise<ListChange> => {
    const [done] = await change([task]);
    if (!done) throw new Error('This paper is no longer in the list.');
    return done;
  };
  const ofRecord = async (key: PaperKey, how: typeof remove): Promise<ListChange> => {
    await load();
    return changeOne(taskOf(mirror.get(key)?.key ?? key, (record) => how(record, now())));
  };

  return {
    /** Reads the store once. A failure is thrown, and the next call tries again; until then no change is taken. */
    load,
    save: (paper: Paper) => changeOne({ keys: paperKeys(paper), decide: (hits) => save(hits, paper, now()) }),
    /** All of them or, when it fails, none. */
    bringIn: (records: readonly SavedRecord[]) => change(records.map((record) => bringInTask(record, now()))),
    remove: (key: PaperKey) => ofRecord(key, remove),
    restore: (key: PaperKey) => ofRecord(key, restore),
    find: mirror.find,
    hasIds: mirror.hasIds,
    list: mirror.list,
    isSaved: (key: PaperKey): boolean => mirror.find(key) !== undefined,
    tags: (key: PaperKey): readonly string[] => mirror.find(key)?.tags ?? [],
    count: (): number => mirror.count,
    /** Stored records that could not be read; they stay where they are. */
    unreadable: (): readonly unknown[] => unreadable,
  };
}

/** Tells what is to be held, what was removed long ago, and what cannot be read. */
function sort(stored: readonly unknown[], now: number) {
  const readable = stored.filter(isReadable);
  const isOld = ({ removedAt }: SavedRecord) => removedAt !== undefined && now - removedAt > UNDO_MS;
  return {
    records: readable.filter((record) => !isOld(record)),
    old: readable.filter(isOld).map(({ key }) => key),
    bad: stored.filter((value) => !isReadable(value)),
  };
}
