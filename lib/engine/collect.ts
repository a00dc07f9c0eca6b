import { paperKeys } from '../paper/identity.ts';
import type { Paper } from '../paper/paper.ts';
import type { Lookup } from './lookup.ts';
import { createPending, mergeAll, type Pending } from './pending.ts';
import type { View } from './shards.ts';

/** Papers that are looked up before others have a turn: some milliseconds of work. */
const TURN = 25;

export interface Collected {
  pending: readonly Pending[];
  /** What they complete, by rows: it goes when they come. */
  replaced: ReadonlyMap<number, Paper>;
}

/** Papers joined with what is held of them already, and with each other. */
export async function collect(
  { lookup, pause }: { lookup: Lookup; pause(): Promise<void> },
  view: View,
  papers: readonly Paper[],
): Promise<Collected> {
  const pending = createPending();
  const replaced = new Map<number, Paper>();
  for (const [i, paper] of papers.entries()) {
    if (i % TURN === TURN - 1) await pause();
    const keys = paperKeys(paper);
    // A paper that nothing identifies could never be found again.
    if (keys.length === 0) continue;
    const held = (await lookup.same(view, paper, keys)).filter(({ row }) => !replaced.has(row));
    const waiting = pending.same(paper, keys);
    for (const found of held) replaced.set(found.row, found.paper);
    for (const one of waiting) pending.release(one);
    const [first, ...others] = [...held.map((found) => found.paper), ...waiting.map((one) => one.paper)];
    if (first) pending.hold(mergeAll([first, ...others, paper]));
    else pending.hold(paper, keys);
  }
  return { pending: pending.all(), replaced };
}
