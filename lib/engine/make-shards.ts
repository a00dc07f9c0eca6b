import type { Pending } from './pending.ts';
import { createSegmentBuilder } from './segment/builder.ts';
import { mergeSegments } from './segment/merge.ts';
import { openSegment } from './segment/open.ts';
import { partsSource } from './segment/parts-source.ts';
import type { ByteSource } from './segment/types.ts';
import { makerOf, type RowDeps, segmentRow } from './segment-rows.ts';
import { type Shard, shardOf } from './shards.ts';
import { inSlices, type Pause } from './slices.ts';

/** The file of a segment, in parts. */
export type FileParts = Uint8Array<ArrayBuffer>[];

/** Puts a file out of memory, and gives where it can be read from. */
export type Spill = (parts: FileParts) => ByteSource;

/** What segments are made with. */
export interface Making {
  pause: Pause;
  /** Without it the texts of large segments stay in memory. */
  spill?: Spill | undefined;
}

/** Bytes of a file from which on it is spilled: a small one is read sooner from memory. */
const LARGE = 4_194_304;

/** Papers that are analysed before others have a turn: some milliseconds of work. */
const TURN = 25;

/** A shard of these papers; `undefined` where there are none. */
export async function makeShard(
  deps: RowDeps,
  { pause, spill }: Making,
  pending: readonly Pending[],
  corpus?: number,
): Promise<Shard | undefined> {
  const builder = createSegmentBuilder(makerOf(deps.model));
  for (const [i, { paper, keys }] of pending.entries()) {
    if (i % TURN === TURN - 1) await pause();
    builder.add(segmentRow(deps, paper, keys, corpus));
  }
  return builder.rows > 0 ? opened(await inSlices(builder.seal(), pause), spill) : undefined;
}

/** One shard of the live rows of several; `undefined` where there are none. */
export async function mergeShards(
  shards: readonly Shard[],
  { pause, spill }: Making,
): Promise<Shard | undefined> {
  const parts = await mergedFile(shards, pause);
  return parts.length > 0 ? opened(parts, spill) : undefined;
}

/** The same as a file; without parts where there are no rows. */
export async function mergedFile(shards: readonly Shard[], pause: Pause): Promise<FileParts> {
  const full = shards.filter(({ live }) => live > 0);
  return full.length > 0 ? inSlices(mergeSegments(full), pause) : [];
}

async function opened(parts: FileParts, spill: Spill | undefined): Promise<Shard> {
  const bytes = parts.reduce((sum, { length }) => sum + length, 0);
  const source = spill && bytes > LARGE ? spill(parts) : partsSource(parts);
  return shardOf(await openSegment(source));
}
