import type { Pending } from './pending.ts';
import { createSegmentBuilder } from './segment/builder.ts';
import type { SegmentContent } from './segment/columns.ts';
import { mergeContent, mergeSegments } from './segment/merge.ts';
import { openContent } from './segment/open.ts';
import { partsSource } from './segment/parts-source.ts';
import type { ByteSource, SegmentMaker } from './segment/types.ts';
import type { createRows } from './segment-rows.ts';
import { type Shard, shardOf } from './shards.ts';
import { inSlices, type Pause } from './slices.ts';

/** The file of a segment, in parts. */
export type FileParts = Uint8Array<ArrayBuffer>[];

/** Puts bytes out of memory, and gives where they can be read from. */
export type Spill = (parts: FileParts) => ByteSource;

/** What segments are made with. */
export interface Making {
  pause: Pause;
  /** Without it the texts of large segments stay in memory. */
  spill?: Spill | undefined;
}

/** Bytes of texts from which on they are spilled: few are read sooner from memory. */
const LARGE = 4_194_304;

/** Papers that are analysed before others have a turn: some milliseconds of work. */
const TURN = 25;

/** A shard of these papers; `undefined` where there are none. */
export async function makeShard(
  { maker, rowOf }: { maker: SegmentMaker; rowOf: ReturnType<typeof createRows> },
  { pause, spill }: Making,
  pending: readonly Pending[],
  corpus?: number,
): Promise<Shard | undefined> {
  const builder = createSegmentBuilder(maker);
  for (const [i, { paper, keys }] of pending.entries()) {
    if (i % TURN === TURN - 1) await pause();
    builder.add(rowOf(paper, keys, corpus));
  }
  return builder.rows > 0 ? opened(await inSlices(builder.content(), pause), spill) : undefined;
}

/** One shard of the live rows of several; `undefined` where there are none. */
export async function mergeShards(
  shards: readonly Shard[],
  { pause, spill }: Making,
): Promise<Shard | undefined> {
  const full = shards.filter(({ live }) => live > 0);
  return full.length > 0 ? opened(await inSlices(mergeContent(full), pause), spill) : undefined;
}

/** Their live rows as a file; without parts where there are no rows. */
export async function mergedFile(shards: readonly Shard[], pause: Pause): Promise<FileParts> {
  const full = shards.filter(({ live }) => live > 0);
  return full.length > 0 ? inSlices(mergeSegments(full), pause) : [];
}

function opened(content: SegmentContent, spill: Spill | undefined): Shard {
  const bytes = content.texts.reduce((sum, { length }) => sum + length, 0);
  const texts = spill && bytes > LARGE ? spill([...content.texts]) : partsSource(content.texts);
  return shardOf(openContent(content, texts));
}
