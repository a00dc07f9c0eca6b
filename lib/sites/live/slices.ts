import type { Pace } from './pace.ts';

/** What work may take of a frame's 16 milliseconds. */
const BUDGET = 8;

/**
 * Work in slices: as much of it in each frame as its budget allows, the first put first, so that no task of the page ever
 * gets long. A task put again under its name is done once, as it was put last.
 */
export function createSlices<Name>(pace: Pace, signal: AbortSignal) {
  const tasks = new Map<Name, () => void>();
  let isDue = false;
  const run = () => {
    isDue = false;
    const end = pace.now() + BUDGET;
    for (const [name, task] of tasks) {
      if (signal.aborted) return;
      tasks.delete(name);
      task();
      if (pace.now() >= end) break;
    }
    schedule();
  };
  const schedule = () => {
    if (isDue || tasks.size === 0 || signal.aborted) return;
    isDue = true;
    pace.frame(run);
  };
  return {
    put(name: Name, task: () => void): void {
      tasks.set(name, task);
      schedule();
    },
    drop: (name: Name): void => void tasks.delete(name),
  };
}
