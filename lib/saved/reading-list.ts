import { paperKeys, samePaper } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';
import { createMirror } from './mirror.ts';
import { bringIn, type Change, remove, restore, save } from './operations.ts';
import type { SavedRecord } from './schema.ts';
import type { SavedStore } from './store.ts';

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

type Decide = (found: SavedRecord[]) => Change | undefined;

export type ReadingList = ReturnType<typeof createReadingList>;

/**
 * The reading list: a mirror in memory of what the store holds, one change at a time. Answers come from the mirror, which
 * changes only after the store has confirmed; so no surface ever shows what could still be lost.
 */
export function createReadingList(deps: ReadingListDeps) {
  const { store, now } = deps;
  const mirror = createMirror();
  const inTurn = createQueue();
  const hold = (record: SavedRecord) => {
    mirror.hold(record);
    deps.onHold(record);
  };
  const load = onceUntilItWorks(async () => {
    const all = await store.all();
    const isOld = ({ removedAt }: SavedRecord) => removedAt !== undefined && now() - removedAt > UNDO_MS;
    all.filter((record) => !isOld(record)).forEach(hold);
    const old = all.filter(isOld).map(({ key }) => key);
    if (old.length > 0) await store.purge(old);
  });

  const change = (keys: readonly PaperKey[], decide: Decide): Promise<ListChange> =>
    inTurn(async () => {
      await load();
      const outcome = await changeStore(store, keys, decide);
      outcome.drop.forEach(mirror.letGo);
      hold(outcome.record);
      deps.onCommit();
      return { record: outcome.record, changed: outcome.changed };
    });
  const changePaper = (paper: Paper, decide: (found: SavedRecord[]) => Change) =>
    change(paperKeys(paper), (found) => decide(found.filter((record) => samePaper(record.paper, paper))));
  const changeOne = (key: PaperKey, how: typeof remove) => {
    const target = mirror.get(key)?.key ?? key;
    return change([target], (found) => {
      const record = found.find((one) => one.key === target) ?? found[0];
      return record && how(record, now());
    });
  };

  return {
    /** Reads the store once. A failure is thrown, and the next call tries again; until then no change is taken. */
    load,
    save: (paper: Paper) => changePaper(paper, (found) => save(found, paper, now())),
    bringIn: (record: SavedRecord) => changePaper(record.paper, (found) => bringIn(found, record, now())),
    remove: (key: PaperKey) => changeOne(key, remove),
    restore: (key: PaperKey) => changeOne(key, restore),
    find: mirror.find,
    hasIds: mirror.hasIds,
    list: mirror.list,
    isSaved: (key: PaperKey): boolean => mirror.find(key) !== undefined,
    tags: (key: PaperKey): readonly string[] => mirror.find(key)?.tags ?? [],
    count: (): number => mirror.count,
  };
}

/** Reads, decides and writes in the store's one transaction. */
async function changeStore(store: SavedStore, keys: readonly PaperKey[], decide: Decide): Promise<Change> {
  let outcome: Change | undefined;
  await store.change(keys, (found) => {
    outcome = decide(found);
    return outcome && { put: outcome.record, drop: outcome.drop };
  });
  if (!outcome) throw new Error('This paper is no longer in the list.');
  return outcome;
}

/** Runs tasks one after the other, also when several tabs ask at once; a failed one does not stop the next. */
function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/** Remembers success, never failure. */
function onceUntilItWorks(task: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => {
    running ??= task().catch((error) => {
      running = undefined;
      throw error;
    });
    return running;
  };
}
