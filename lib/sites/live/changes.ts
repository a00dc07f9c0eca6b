import type { Pace } from './pace.ts';

/** Of a page's time, what is left to the page for each part that looking at its changes takes. */
const REST = 9;

/** Everything that a framework does to a row or to a paper's fields, links and metadata included. */
const WATCHED: MutationObserverInit = {
  childList: true,
  characterData: true,
  attributeFilter: ['href', 'content'],
  subtree: true,
};

export interface ChangeOptions {
  /** Whether these changes matter; cheap, since a page may change all the time. All do when it is absent. */
  concerns?(records: readonly MutationRecord[]): boolean;
  act(): void;
  pace: Pace;
  signal: AbortSignal;
}

/**
 * Calls `act` after changes below `root`, once for all of a frame and for at most a tenth of the page's time, until
 * `signal` aborts. One observer; nothing is polled.
 */
export function onChanges(root: Node, { concerns, act, pace, signal }: ChangeOptions): void {
  if (signal.aborted) return;
  let isDue = false;
  let restsUntil = Number.NEGATIVE_INFINITY;
  const run = () => {
    isDue = false;
    if (signal.aborted) return;
    const start = pace.now();
    act();
    const end = pace.now();
    restsUntil = end + REST * (end - start);
  };
  const observer = new MutationObserver((records) => {
    if (isDue || (concerns && !concerns(records))) return;
    isDue = true;
    const rest = restsUntil - pace.now();
    if (rest > 0) pace.after(rest, run);
    else pace.frame(run);
  });
  observer.observe(root, WATCHED);
  signal.addEventListener('abort', () => observer.disconnect(), { once: true });
}
