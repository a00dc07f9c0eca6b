import { paperKeys } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';
import { createQueue } from '../util/queue.ts';
import type { Lookup } from './lookup.ts';
import { createPending, mergeAll } from './pending.ts';
import { createSegmentBuilder } from './segment/builder.ts';
import { mergeSegments } from './segment/merge.ts';
import { bytesSource, openSegment } from './segment/open.ts';
import type { SealedSegment } from './segment/types.ts';
import { makerOf, type RowDeps, segmentRow } from './segment-rows.ts';
import { EMPTY, type Shard, shardOf, type View, viewOf, without } from './shards.ts';
import type { LongWork } from './types.ts';

/** Papers that become one segment at once. */
const SLICE = 500;
/** Papers that are analysed before others have a turn: some milliseconds of work. */
const TURN = 25;

export interface WriterDeps extends RowDeps {
  lookup: Lookup;
  /** Lets others have a turn. */
  pause(): Promise<void>;
  /** What was put in and taken out, after each change. */
  onChange(added: readonly Paper[], removed: readonly Paper[]): void;
}

/**
 * Changes what is held, one change after the other. New papers make small segments, which are merged as soon as the next
 * is as large: the work for a paper grows with the logarithm of their number.
 */
export function createWriter({ lookup, pause, onChange, ...rowDeps }: WriterDeps) {
  const inTurn = createQueue();
  const maker = makerOf(rowDeps.model);
  let view: View = EMPTY;

  /** The papers of a slice with what is held of them already, and the rows that they replace. */
  async function collect(papers: readonly Paper[]) {
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
      const known = [...held.map((found) => found.paper), ...waiting.map((one) => one.paper)];
      const [first, ...others] = [...known, paper];
      if (first) pending.hold(mergeAll([first, ...others]));
    }
    return { pending: pending.all(), replaced };
  }

  async function addSlice(papers: readonly Paper[], corpus: number | undefined): Promise<void> {
    const { pending, replaced } = await collect(papers);
    const builder = createSegmentBuilder(maker);
    for (const [i, { paper, keys }] of pending.entries()) {
      if (i % TURN === TURN - 1) await pause();
      builder.add(segmentRow(rowDeps, paper, keys, corpus));
    }
    if (builder.rows === 0) return;
    const shard = shardOf(await opened(await inSlices(builder.seal())));
    view = viewOf([...without(view, replaced.keys()).shards, shard]);
    onChange(
      pending.map(({ paper }) => paper),
      [...replaced.values()],
    );
    await mergeLast();
  }

  /** Merges the last two while the last is at least half as large as the one before it. */
  async function mergeLast(): Promise<void> {
    for (;;) {
      const [before, last] = view.shards.slice(-2);
      if (!before || !last || before.isPinned || last.live * 2 < before.live) return;
      await replaceShards(view.shards.slice(0, -2), [before, last]);
    }
  }

  async function replaceShards(kept: readonly Shard[], merged: readonly Shard[]): Promise<void> {
    if (merged.every(({ live }) => live === 0)) {
      view = viewOf(kept);
      return;
    }
    const segment = await opened(await inSlices(mergeSegments(merged)));
    view = viewOf([...kept, shardOf(segment)]);
  }

  /** Segments of which more than half is gone are made anew without what is gone. */
  async function compact(): Promise<void> {
    const sparse = view.shards.findIndex(({ segment, live }) => live < segment.rows / 2);
    const shard = view.shards[sparse];
    if (!shard || shard.isPinned) return;
    const alive = shard.live > 0 ? [shardOf(await opened(await inSlices(mergeSegments([shard]))))] : [];
    view = viewOf(view.shards.toSpliced(sparse, 1, ...alive));
    await compact();
  }

  async function inSlices<T>(work: Generator<undefined, T> | AsyncGenerator<undefined, T>): Promise<T> {
    for (;;) {
      const step = await work.next();
      if (step.done) return step.value;
      await pause();
    }
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
    remove(keys: readonly PaperKey[]): Promise<void> {
      return inTurn(async () => {
        const found = await Promise.all(keys.map((key) => lookup.withKey(view, key)));
        const gone = new Map(found.flatMap(([first]) => (first ? [[first.row, first.paper] as const] : [])));
        view = without(view, gone.keys());
        onChange([], [...gone.values()]);
        await compact();
      });
    },
    /** Puts a segment that was made before in front of all others; `isPinned`: it stays as it is. */
    attach(segment: SealedSegment, isPinned: boolean): Promise<void> {
      return inTurn(async () => {
        view = viewOf([shardOf(segment, isPinned), ...view.shards]);
      });
    },
    inTurn,
  };
}

async function opened(parts: readonly Uint8Array<ArrayBuffer>[]): Promise<SealedSegment> {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return openSegment(bytesSource(bytes));
}
