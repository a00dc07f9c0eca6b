import type { Pace } from '../../lib/sites/live/pace.ts';

/** A page out of sight draws no frames; milliseconds between looks there. */
const UNSEEN = 250;

/** The pace of this page. */
export const PAGE_PACE: Pace = {
  now: () => performance.now(),
  frame(task) {
    if (document.hidden) setTimeout(task, UNSEEN);
    else requestAnimationFrame(() => task());
  },
  after(milliseconds, task) {
    const timer = setTimeout(task, milliseconds);
    return () => clearTimeout(timer);
  },
};
