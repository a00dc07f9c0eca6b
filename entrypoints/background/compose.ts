import { loadBundled } from '../../lib/background/bundled.ts';
import { createLibrary, type Library } from '../../lib/background/library.ts';
import { createPaperAnswer } from '../../lib/background/paper-answer.ts';
import { createSeen } from '../../lib/background/seen.ts';
import { createEngine } from '../../lib/engine/engine.ts';
import { now } from '../../lib/platform/clock.ts';
import { readPackagedFile } from '../../lib/platform/packaged-file.ts';
import { createSavedDb } from '../../lib/platform/saved-db.ts';
import { localArea, sessionArea } from '../../lib/platform/storage-area.ts';
import { createListSignal } from '../../lib/saved/list-signal.ts';
import { migrate } from '../../lib/saved/migrations.ts';
import { createReadingList } from '../../lib/saved/reading-list.ts';
import { SAVED_SCHEMA } from '../../lib/saved/schema.ts';

/** Makes what the background holds: the list, the engine, and what answers from both. */
export async function compose() {
  const signal = createListSignal(localArea);
  let library: Library | undefined;
  const list = createReadingList({
    store: createSavedDb({ now, schema: SAVED_SCHEMA, migrate }),
    now,
    onHold: (record) => library?.follow(record),
    onCommit: () => void signal.announce(crypto.randomUUID()).catch(() => undefined),
  });
  // The list is read while the pack is decoded. A list that cannot be read now is read again by the next change;
  // related papers and search go on without it.
  const [bundled] = await Promise.all([loadBundled(readPackagedFile), list.load().catch(console.error)]);
  const engine = createEngine({ background: bundled.background, saved: list });
  engine.add(bundled.papers);
  library = createLibrary(engine, list);
  for (const record of list.list()) library.follow(record);
  const answer = createPaperAnswer({ engine, list, library, seen: createSeen(sessionArea) });
  return { engine, list, answer, bundled: bundled.papers.length, problem: bundled.problem };
}

export type Composed = Awaited<ReturnType<typeof compose>>;
