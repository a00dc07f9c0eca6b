import type { Paper, PaperKey } from '../paper/paper.ts';
import { createQueue } from '../util/queue.ts';
import { collect } from './collect.ts';
import type { Lookup } from './lookup.ts';
import { type FileParts, type Making, makeShard, mergedFile, mergeShards } from './make-shards.ts';
import type { Bitmap, SealedSegment } from './segment/types.ts';
import type { RowDeps } from './segment-rows.ts';
import { EMPTY, shardOf, type View, viewOf, without } from './shards.ts';
import type { LongWork } from './types.ts';

/** Papers that become one segment at once. */
const SLICE = 500;

export interface WriterDeps extends RowDeps, Making {
  lookup: Lookup;
  /** What was put in and taken out, after each change. */
  onChange(added: readonly Paper[], removed: readonly Paper[]): void;
}

/**
 * Changes what is held, one change after the other. New papers make small segments, which are merged as soon as the next
 * is half as large: the work for a paper grows with the logarithm of their number.
 */
export function createWriter({ lookup, pause, spill, onChange, ...rows }: WriterDeps) {
  const making = { pause, spill };
  const inTurn = createQueue();
  let view: View = EMPTY;

  async function addSlice(papers: readonly Paper[], corpus: number | undefined): Promise<void> {
    const { pending, replaced } = await collect({ lookup, pause }, view, papers);
    const shard = await makeShard(rows, making, pending, corpus);
    if (!shard) return;
    view = viewOf([...without(view, replaced.keys()).shards, shard]);
    onChange(
      pending.map(({ paper }) => paper),
      [...replaced.values()],
    );
    view = await tidied(view, making);
  }

  async function remove(keys: readonly PaperKey[]): Promise<void> {
    const found = await Promise.all(keys.map((key) => lookup.withKey(view, key)));
    const gone = new Map(found.flatMap(([first]) => (first ? [[first.row, first.paper] as const] : [])));
    view = without(view, gone.keys());
    onChange([], [...gone.values()]);
    view = await tidied(view, making);
  }

  return {
    view: (): View => view,
    add(papers: readonly Paper[], { onProgress, signal, corpus }: LongWork = {}): Promise<void> {
      return inTurn(async () => {
        for (let from = 0; from < papers.length; from += SLICE) {
          signal?.throwIfAborted();
          await addSlice(papers.slice(from, from + SLICE), corpus);
          onProgress?.(Math.min(papers.length, from + SLICE));
        }
      });
    },
    remove: (keys: readonly PaperKey[]): Promise<void> => inTurn(() => remove(keys)),
    /** Puts a segment that was made before behind those there are; it stays as it is, whatever else is merged. */
    attach(segment: SealedSegment, removed?: Bitmap): Promise<void> {
      return inTurn(async () => {
        view = viewOf([...view.shards, shardOf(segment, { removed, isPinned: true })]);
      });
    },
    /** All papers as the file of one segment. */
    snapshot: (): Promise<FileParts> => inTurn(() => mergedFile(view.shards, pause)),
    inTurn,
  };
}

/** Shards of like size merged, and those made anew of which more than half is gone. */
async function tidied(view: View, making: Making): Promise<View> {
  const sparse = view.shards.findIndex(({ segment, live, isPinned }) => !isPinned && live < segment.rows / 2);
  const from = sparse >= 0 ? sparse : firstOfLike(view);
  if (from < 0) return view;
  const count = sparse >= 0 ? 1 : 2;
  const merged = await mergeShards(view.shards.slice(from, from + count), making);
  const shards = view.shards.toSpliced(from, count, ...(merged ? [merged] : []));
  return tidied(viewOf(shards), making);
}

/** Where the last two shards begin if the last is at least half as large as the one before it, else -1. */
function firstOfLike({ shards }: View): number {
  const [before, last] = shards.slice(-2);
  const isLike = before && last && !before.isPinned && !last.isPinned && last.live * 2 >= before.live;
  return isLike ? shards.length - 2 : -1;
}
