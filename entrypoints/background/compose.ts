import { createAbout } from '../../lib/background/about.ts';
import { loadBundled } from '../../lib/background/bundled.ts';
import { createLibrary, type Library } from '../../lib/background/library.ts';
import { createPaperAnswer } from '../../lib/background/paper-answer.ts';
import { createPdfAnswer } from '../../lib/background/pdf-answer.ts';
import { createSeen } from '../../lib/background/seen.ts';
import { createEngine } from '../../lib/engine/engine.ts';
import { makerOf } from '../../lib/engine/segment-rows.ts';
import { openStored } from '../../lib/engine/stored-segments.ts';
import { now, pause, wait } from '../../lib/platform/clock.ts';
import { createCorpusDb } from '../../lib/platform/corpus-db.ts';
import { readPackagedFile } from '../../lib/platform/packaged-file.ts';
import { createSavedDb } from '../../lib/platform/saved-db.ts';
import { localArea, sessionArea } from '../../lib/platform/storage-area.ts';
import { createListSignal } from '../../lib/saved/list-signal.ts';
import { migrate } from '../../lib/saved/migrations.ts';
import { createReadingList } from '../../lib/saved/reading-list.ts';
import { SAVED_SCHEMA } from '../../lib/saved/schema.ts';

/** How long answers wait for the list, milliseconds: a disk that hangs must not hang related papers and search. */
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
  const bundling = loadBundled(readPackagedFile);
  const [bundled, stored] = await Promise.all([
    bundling,
    bundling.then(({ model }) => openStored(createCorpusDb(), makerOf(model))),
    Promise.race([reading, wait(PATIENCE)]),
  ]);
  isLate = true;
  const engine = createEngine({ ...bundled, saved: list, pause });
  if (bundled.segment) await engine.attach(bundled.segment);
  for (const { segment, removed } of stored.segments) await engine.attach(segment, removed);
  library = createLibrary(engine, list);
  await Promise.all(list.list().map(library.follow));
  const seen = createSeen(sessionArea);
  const answer = createPaperAnswer({ engine, list, library, seen });
  const answerPdf = createPdfAnswer({ engine, list, seen, answer });
  const asked = createAbout({ engine, list, answer });
  const bundledCount = bundled.segment?.rows ?? 0;
  const problem = [bundled.problem, stored.problem].filter(Boolean).join(' ') || undefined;
  return { engine, list, library, answer, answerPdf, asked, bundled: bundledCount, problem };
}

export type Composed = Awaited<ReturnType<typeof compose>>;
