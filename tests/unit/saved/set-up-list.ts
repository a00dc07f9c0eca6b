import { createReadingList } from '../../../lib/saved/reading-list.ts';
import { createMemoryStore } from './memory-store.ts';

/** A reading list on a store in memory, with a clock that the test sets. */
export function setUpList(memory = createMemoryStore(), start = 1_000) {
  const clock = { time: start };
  const held: string[] = [];
  let commits = 0;
  const list = createReadingList({
    store: memory.store,
    now: () => clock.time,
    onHold: ({ key }) => held.push(key),
    onCommit: () => {
      commits += 1;
    },
  });
  return { list, memory, clock, held, commits: () => commits };
}
