import type { PaperDetection } from '../site.ts';
import { onChanges } from './changes.ts';
import type { Pace } from './pace.ts';

/** A page on which nothing has changed for so long shows what it will show. Milliseconds. */
const QUIET = 3_000;
/** A page that changes all the time is not waited for any longer. */
const LONGEST = 15_000;

export interface Arrival {
  /** The paper that the document shows now. `settled`: no more is to come, so that it is this or nothing. */
  read(settled: boolean): PaperDetection | undefined;
  /** Hears what was read: as soon as a title is there, and again whenever more of it is. */
  onRead(detection: PaperDetection): void;
}

/**
 * Reads a document that fills late until its paper is there with title and abstract, or nothing more is to be expected of
 * it: then it ends, and with `signal`. An id alone is told of at the end.
 */
export function awaitPaper(
  doc: Document,
  { read, onRead }: Arrival,
  { pace, signal }: { pace: Pace; signal: AbortSignal },
): Promise<void> {
  return new Promise((resolve) => {
    let told: PaperDetection | undefined;
    const look = (settled: boolean): boolean => {
      const found = read(settled);
      if (!found || !(found.paper || settled) || !tellsMore(found, told)) return isWhole(told);
      told = found;
      onRead(found);
      return isWhole(found);
    };
    if (look(false)) return resolve();
    const over = new AbortController();
    const end = () => {
      if (over.signal.aborted) return;
      over.abort();
      for (const off of callOff.values()) off();
      if (!signal.aborted) look(true);
      resolve();
    };
    const callOff = new Map([['longest', pace.after(LONGEST, end)]]);
    const waitForQuiet = () => {
      callOff.get('quiet')?.();
      callOff.set('quiet', pace.after(QUIET, end));
    };
    waitForQuiet();
    const act = () => (look(false) ? end() : waitForQuiet());
    onChanges(doc, { act, pace, signal: over.signal });
    signal.addEventListener('abort', end, { once: true });
  });
}

function isWhole(detection: PaperDetection | undefined): boolean {
  return Boolean(detection?.paper?.title && detection.paper.abstract);
}

function tellsMore({ paper }: PaperDetection, told: PaperDetection | undefined): boolean {
  if (!told) return true;
  return paper !== undefined && (paper.title !== told.paper?.title || paper.abstract !== told.paper.abstract);
}
