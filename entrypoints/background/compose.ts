import { createAbout } from '../../lib/background/about.ts';
import { type CorpusDeps, openCorpus } from '../../lib/background/corpus.ts';
import { createLibrary, type Library } from '../../lib/background/library.ts';
import { createPaperAnswer } from '../../lib/background/paper-answer.ts';
import { createPdfAnswer } from '../../lib/background/pdf-answer.ts';
import { createSeen } from '../../lib/background/seen.ts';
import { wait } from '../../lib/platform/clock.ts';
import { sessionArea } from '../../lib/platform/storage-area.ts';
import { createDisk } from './disk.ts';
import { createList } from './list.ts';

/** How long answers wait for what is on disk, milliseconds: one that hangs must not hang related papers and search. */
const PATIENCE = 1_000;

/** Makes what the background holds: the list, the engine, and what answers from both. */
export async function compose(woken: Pick<CorpusDeps, 'onFault' | 'isWordsOnly'>) {
  let library: Library | undefined;
  const { list, announce } = createList((record) => void library?.follow(record).catch(console.error));
  // The list is read while the pack is decoded. One that comes late is told of; one that cannot be read is read again by
  // the next change.
  let isRead = false;
  let isLate = false;
  const reading = list.load().then(() => {
    isRead = true;
    if (isLate) announce();
  }, console.error);
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
  // Of a list that was not read nothing is known: what is kept of it stays.
  if (isRead) await library.begin(corpus.savedCache.cover);
  void wait(PATIENCE).then(corpus.renew).catch(console.error);
  const seen = createSeen(sessionArea);
  const answer = createPaperAnswer({ engine, list, library, seen });
  const answerPdf = createPdfAnswer({ engine, list, seen, answer });
  const asked = createAbout({ engine, list, answer });
  return { engine, list, library, answer, answerPdf, asked, bundled, problem };
}

export type Composed = Awaited<ReturnType<typeof compose>>;
