import { addRow, countRows, createBitmap, hasRow } from './segment/bitmap.ts';
import type { Bitmap, SealedSegment } from './segment/types.ts';

/** A sealed segment with those of its rows that are gone. Never changed: a change makes another. */
export interface Shard {
  segment: SealedSegment;
  removed: Bitmap;
  /** Rows that are not removed. */
  live: number;
  /** It came from outside and stays as it is: no other segment is merged into it. */
  isPinned: boolean;
}

/**
 * All papers at one moment. A query holds one from its beginning to its end, whatever changes meanwhile. Rows are
 * numbered through: row `r` of shard `s` is row `bases[s] + r`.
 */
export interface View {
  shards: readonly Shard[];
  bases: readonly number[];
  rows: number;
  live: number;
}

export const EMPTY: View = viewOf([]);

export function viewOf(shards: readonly Shard[]): View {
  const bases: number[] = [];
  let rows = 0;
  let live = 0;
  for (const shard of shards) {
    bases.push(rows);
    rows += shard.segment.rows;
    live += shard.live;
  }
  return { shards, bases, rows, live };
}

export function shardOf(
  segment: SealedSegment,
  {
    removed = createBitmap(segment.rows),
    isPinned = false,
  }: Partial<Pick<Shard, 'removed' | 'isPinned'>> = {},
): Shard {
  return { segment, removed, live: segment.rows - countRows(removed), isPinned };
}

/** The view without these rows; those that are gone already do not count. */
export function without(view: View, rows: Iterable<number>): View {
  const shards = [...view.shards];
  for (const row of rows) {
    const at = shardAt(view, row);
    const shard = shards[at];
    const own = row - (view.bases[at] ?? 0);
    if (!shard || hasRow(shard.removed, own)) continue;
    const removed = shard === view.shards[at] ? shard.removed.slice() : shard.removed;
    addRow(removed, own);
    shards[at] = { ...shard, removed, live: shard.live - 1 };
  }
  return viewOf(shards);
}

/** Which shard has this row. */
export function shardAt({ bases }: View, row: number): number {
  let at = bases.length - 1;
  while (at > 0 && (bases[at] ?? 0) > row) at--;
  return at;
}

export function isLive(view: View, row: number): boolean {
  const at = shardAt(view, row);
  const shard = view.shards[at];
  return shard !== undefined && !hasRow(shard.removed, row - (view.bases[at] ?? 0));
}

/** The rows that are not removed, in order. */
export function* liveRows(view: View): Generator<number> {
  for (let row = 0; row < view.rows; row++) if (isLive(view, row)) yield row;
}
