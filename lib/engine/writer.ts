import type { Paper, PaperKey } from '../paper/paper.ts';
import { createQueue } from '../util/queue.ts';
import { collect } from './collect.ts';
import type { Lookup } from './lookup.ts';
import { type FileParts, type Making, makeShard, mergedFile } from './make-shards.ts';
import type { Bitmap, SealedSegment } from './segment/types.ts';
import { createRows, makerOf, type RowDeps } from './segment-rows.ts';
import { EMPTY, shardOf, type View, viewOf, without } from './shards.ts';
import { gathered, settled } from './tidy.ts';
import type { LongWork } from './types.ts';

/** Papers that become one segment at once: some tenths of a second of work, after which they are found. */
const SLICE = 10_000;

type RowOf = ReturnType<typeof createRows>;

export interface WriterDeps extends RowDeps, Making {
  lookup: Lookup;
  /** What was put in and taken out, after each change. */
  onChange(added: readonly Paper[], removed: readonly Paper[]): void;
}

/**
 * Changes what is held, one change after the other. New papers make small segments, which are merged with others of like
 * size: the work for a paper grows with the logarithm of their number.
 */
export function createWriter({ lookup, pause, spill, onChange, ...deps }: WriterDeps) {
  const making = { pause, spill };
  const maker = makerOf(deps.model);
  const inTurn = createQueue();
  let view: View = EMPTY;

  async function addSlice(papers: readonly Paper[], rowOf: RowOf, corpus: number | undefined): Promise<void> {
    const { pending, replaced } = await collect({ lookup, pause }, view, papers);
    const shard = await makeShard({ maker, rowOf }, making, pending, corpus);
    if (!shard) return;
    view = viewOf([...without(view, replaced.keys()).shards, shard]);
    onChange(
      pending.map(({ paper }) => paper),
      [...replaced.values()],
    );
    view = await gathered(view, SLICE, making);
  }

  async function remove(keys: readonly PaperKey[]): Promise<void> {
    const found = await Promise.all(keys.map((key) => lookup.withKey(view, key)));
    const gone = new Map(found.flatMap(([first]) => (first ? [[first.row, first.paper] as const] : [])));
    view = without(view, gone.keys());
    onChange([], [...gone.values()]);
    view = await settled(view, making);
  }

  return {
    view: (): View => view,
    add(papers: readonly Paper[], { onProgress, signal, corpus }: LongWork = {}): Promise<void> {
      return inTurn(async () => {
        const rowOf = createRows(deps);
        for (let from = 0; from < papers.length; from += SLICE) {
          signal?.throwIfAborted();
          await addSlice(papers.slice(from, from + SLICE), rowOf, corpus);
          onProgress?.(Math.min(papers.length, from + SLICE));
        }
        view = await settled(view, making);
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
