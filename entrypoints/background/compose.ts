import { createAbout } from '../../lib/background/about.ts';
import { loadBundled } from '../../lib/background/bundled.ts';
import { createLibrary, type Library } from '../../lib/background/library.ts';
import { createPaperAnswer } from '../../lib/background/paper-answer.ts';
import { createPdfAnswer } from '../../lib/background/pdf-answer.ts';
import { createSeen } from '../../lib/background/seen.ts';
import { createStoredCorpus } from '../../lib/background/stored-corpus.ts';
import { createEngine } from '../../lib/engine/engine.ts';
import { createRowMaker } from '../../lib/engine/segment-rows.ts';
import { now, pause, wait } from '../../lib/platform/clock.ts';
import { createCorpusDb, spill } from '../../lib/platform/corpus-db.ts';
import { readPackagedFile } from '../../lib/platform/packaged-file.ts';
import { createSavedDb } from '../../lib/platform/saved-db.ts';
import { localArea, sessionArea } from '../../lib/platform/storage-area.ts';
import { createListSignal } from '../../lib/saved/list-signal.ts';
import { migrate } from '../../lib/saved/migrations.ts';
import { createReadingList } from '../../lib/saved/reading-list.ts';
import { SAVED_SCHEMA } from '../../lib/saved/schema.ts';

/** How long answers wait for what is on disk, milliseconds: one that hangs must not hang related papers and search. */
const PATIENCE = 1_000;

/** Makes what the background holds: the list, the engine, and what answers from both. */
export async function compose() {
  const signal = createListSignal(localArea);
  const announce = () => void signal.announce(crypto.randomUUID()).catch(() => undefined);
  let library: Library | undefined;
  const list = createReadingList({
    store: createSavedDb({ now, schema: SAVED_SCHEMA, migrate }),
    now,
    onHold: (record) => void library?.follow(record).catch(console.error),
    onCommit: announce,
  });
  // The list is read while the pack is decoded. One that comes late is told of; one that cannot be read is read again by
  // the next change.
  let isLate = false;
  const reading = list.load().then(() => isLate && announce(), console.error);
  const bundled = await loadBundled(readPackagedFile);
  const engine = createEngine({ ...bundled, saved: list, pause, spill });
  if (bundled.segment) await engine.attach(bundled.segment);
  const making = createRowMaker(bundled.background, bundled.model);
  const stored = createStoredCorpus({ ...making, store: createCorpusDb(), attach: engine.attach, pause });
  await Promise.race([Promise.all([stored.load(), reading]), wait(PATIENCE)]);
  isLate = true;
  library = createLibrary(engine, list);
  await Promise.all(list.list().map(library.follow));
  // What another version stored is made anew once what woke the worker is answered.
  void wait(PATIENCE).then(stored.renew).catch(console.error);
  const seen = createSeen(sessionArea);
  const answer = createPaperAnswer({ engine, list, library, seen });
  const answerPdf = createPdfAnswer({ engine, list, seen, answer });
  const asked = createAbout({ engine, list, answer });
  const counted = bundled.segment?.rows ?? 0;
  const problem = () => [bundled.problem, stored.problem()].filter(Boolean).join(' ');
  return { engine, list, library, answer, answerPdf, asked, bundled: counted, problem };
}

export type Composed = Awaited<ReturnType<typeof compose>>;
