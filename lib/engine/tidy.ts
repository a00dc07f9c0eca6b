import { type Making, mergeShards } from './make-shards.ts';
import { type Shard, type View, viewOf } from './shards.ts';

/** Shards that become one at once while many papers are added: each paper is copied once for every such step. */
const TOGETHER = 8;

/**
 * While many papers are added: shards of like size are merged when there are many, for merging by twos would copy a paper
 * several times as often.
 * @param slice papers of the smallest shards
 */
export async function gathered(view: View, slice: number, making: Making): Promise<View> {
  const from = firstOfMany(view.shards, slice);
  return from < 0 ? view : gathered(await joined(view, from, view.shards.length, making), slice, making);
}

/**
 * When the work is done: those made anew of which more than half is gone, and all shards at the end merged that are less than
 * twice as large as those after them. What is left are few, whatever was added.
 */
export async function settled(view: View, making: Making): Promise<View> {
  const sparse = view.shards.findIndex(({ segment, live, isPinned }) => !isPinned && live < segment.rows / 2);
  if (sparse >= 0) return settled(await joined(view, sparse, sparse + 1, making), making);
  let tidy = view;
  // From the end, so that what stands before keeps its place.
  for (const { from, to } of groupsOf(view.shards).reverse())
    if (to - from > 1) tidy = await joined(tidy, from, to, making);
  return tidy;
}

async function joined(view: View, from: number, to: number, making: Making): Promise<View> {
  const merged = await mergeShards(view.shards.slice(from, to), making);
  return viewOf(view.shards.toSpliced(from, to - from, ...(merged ? [merged] : [])));
}

/** Where those at the end begin of which many are of a size, be it whichever; else -1. What is smaller goes with them. */
function firstOfMany(shards: readonly Shard[], slice: number): number {
  const most = Math.max(...shards.map(({ live }) => live));
  let least = 0;
  for (let size = slice * TOGETHER; least < 2 * most; size *= TOGETHER) {
    const from = shards.findLastIndex(({ live, isPinned }) => isPinned || live * 2 > size) + 1;
    const alike = shards.slice(from).filter(({ live }) => live * 2 > least);
    if (alike.length >= TOGETHER) return from;
    least = size;
  }
  return -1;
}

/** Shards that belong together, after the last that stays as it is: what merging by twos would come to. */
function groupsOf(shards: readonly Shard[]): { from: number; to: number; live: number }[] {
  const groups: { from: number; to: number; live: number }[] = [];
  for (let at = shards.findLastIndex(({ isPinned }) => isPinned) + 1; at < shards.length; at++) {
    groups.push({ from: at, to: at + 1, live: shards[at]?.live ?? 0 });
    for (let [before, last] = groups.slice(-2); before && last && last.live * 2 >= before.live; ) {
      groups.splice(-2, 2, { from: before.from, to: last.to, live: before.live + last.live });
      [before, last] = groups.slice(-2);
    }
  }
  return groups;
}
