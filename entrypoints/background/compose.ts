import { createAbout } from '../../lib/background/about.ts';
import { type CorpusDeps, openCorpus } from '../../lib/background/corpus.ts';
import { createLibrary, type Library } from '../../lib/background/library.ts';
import { createPaperAnswer } from '../../lib/background/paper-answer.ts';
import { createPdfAnswer } from '../../lib/background/pdf-answer.ts';
import { createSeen } from '../../lib/background/seen.ts';
import { now, wait } from '../../lib/platform/clock.ts';
import { createSavedDb } from '../../lib/platform/saved-db.ts';
import { localArea, sessionArea } from '../../lib/platform/storage-area.ts';
import { createListSignal } from '../../lib/saved/list-signal.ts';
import { migrate } from '../../lib/saved/migrations.ts';
import { createReadingList } from '../../lib/saved/reading-list.ts';
import { SAVED_SCHEMA } from '../../lib/saved/schema.ts';
import { spaced } from '../../lib/util/spaced.ts';
import { createDisk } from './disk.ts';

/** How long answers wait for what is on disk, milliseconds: one that hangs must not hang related papers and search. */
const PATIENCE = 1_000;

/** How often open surfaces hear of changes, milliseconds: each asks for all that it shows, and an import is many changes. */
const TELLING = 500;

/** Makes what the background holds: the list, the engine, and what answers from both. */
export async function compose(woken: Pick<CorpusDeps, 'onFault' | 'isWordsOnly'>) {
  const signal = createListSignal(localArea);
  const tell = () => void signal.announce(crypto.randomUUID()).catch(() => undefined);
  const announce = spaced(tell, () => wait(TELLING));
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
  const corpus = await openCorpus({
    ...createDisk(),
    hasList: reading.then(() => list.count() > 0),
    saved: list,
    patience: () => wait(PATIENCE),
    ...woken,
  });
  const { engine, bundled, problem } = corpus;
  await Promise.race([reading, wait(PATIENCE)]);
  isLate = true;
  library = createLibrary(engine, list);
  await library.begin(corpus.savedCache.cover);
  void wait(PATIENCE).then(corpus.renew).catch(console.error);
  const seen = createSeen(sessionArea);
  const answer = createPaperAnswer({ engine, list, library, seen });
  const answerPdf = createPdfAnswer({ engine, list, seen, answer });
  const asked = createAbout({ engine, list, answer });
  return { engine, list, library, answer, answerPdf, asked, bundled, problem };
}

export type Composed = Awaited<ReturnType<typeof compose>>;
