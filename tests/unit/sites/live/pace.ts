import type { Pace } from '../../../../lib/sites/live/pace.ts';

/** A pace that a test moves by hand. */
export function handPace() {
  let time = 0;
  let tasks: { at: number; task(): void }[] = [];
  const after: Pace['after'] = (milliseconds, task) => {
    const entry = { at: time + milliseconds, task };
    tasks.push(entry);
    return () => {
      tasks = tasks.filter((each) => each !== entry);
    };
  };
  const pace: Pace = { now: () => time, frame: (task) => void after(16, task), after };
  return {
    pace,
    /** As if an act took so long. */
    spend: (milliseconds: number): void => {
      time += milliseconds;
    },
    /** Lets time go by, with what falls due in it; observers are told of changes first. */
    async pass(milliseconds: number): Promise<void> {
      await Promise.resolve();
      await new Promise((resolve) => setTimeout(resolve, 0));
      const end = time + milliseconds;
      for (;;) {
        const next = tasks.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!next) break;
        tasks = tasks.filter((each) => each !== next);
        time = Math.max(time, next.at);
        next.task();
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
      time = Math.max(time, end);
    },
    waiting: (): number => tasks.length,
  };
}
