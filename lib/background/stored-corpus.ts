import { rebuildSegment } from '../engine/rebuild-segment.ts';
import { openSegment } from '../engine/segment/open.ts';
import { partsSource } from '../engine/segment/parts-source.ts';
import type { Bitmap, SealedSegment } from '../engine/segment/types.ts';
import type { SegmentStore } from '../engine/segment-store.ts';
import { inSlices, type Pause } from '../engine/slices.ts';
import { isBitmapOf, openStored, type StoredSegment } from '../engine/stored-segments.ts';
import { createQueue } from '../util/queue.ts';
import type { SegmentMaking } from './segment-file.ts';

export interface StoredCorpusDeps {
  store: SegmentStore;
  /** How segments are made now; what is stored is read meanwhile. */
  making: Promise<SegmentMaking>;
  /** Segments whose checksums need not be compared again, by their ids. */
  sound?: Promise<readonly number[]>;
  /** Takes a segment into the engine, without the rows that are gone. */
  attach(segment: SealedSegment, removed?: Bitmap): Promise<unknown>;
  pause: Pause;
  /** One change at a time: give the same to whoever else changes the store. */
  inTurn?: ReturnType<typeof createQueue>;
}

/** The papers that are stored as segments: taken in at the start, and made anew when rules or model have changed. */
export function createStoredCorpus(deps: StoredCorpusDeps) {
  const { store, making, sound, attach, pause, inTurn = createQueue() } = deps;
  let opened: readonly number[] = [];
  let stale: StoredSegment[] = [];
  let damage: string | undefined;

  /** The papers of a stale segment, from its own texts; its file is replaced only by one that has all of them. */
  async function renewOne({ id, segment }: StoredSegment): Promise<void> {
    // Papers may have been removed since it was read.
    const current = (await store.all()).find((kept) => kept.id === id);
    if (!current) return;
    const removed = isBitmapOf(segment, current.removed) ? current.removed : undefined;
    const { maker, rowOf } = await making;
    const without = { segment, ...(removed && { removed }) };
    const { parts, lost } = await inSlices(rebuildSegment(without, maker, rowOf), pause);
    if (lost > 0) {
      damage = `${lost} ${lost === 1 ? 'paper' : 'papers'} of your corpus cannot be read. What is stored of them was kept.`;
      await attach(await openSegment(partsSource(parts)));
      return;
    }
    const kept = await store.change({ drop: [id], add: parts });
    if (kept) await attach(await openSegment(kept.source));
  }

  return {
    /** Takes in all that can be read and is up to date: columns alone, whatever the size. Never throws. */
    async load(): Promise<void> {
      const maker = making.then((made) => made.maker);
      const { segments, problem } = await openStored(store, { maker, ...(sound && { sound }) });
      damage = problem;
      opened = segments.map(({ id }) => id);
      stale = segments.filter(({ isStale }) => isStale);
      for (const { segment, removed, isStale } of segments) if (!isStale) await attach(segment, removed);
    },
    /**
     * Makes anew what is stale, one segment after the other; what is done when the worker stops stays done.
     * @throws whatever the store throws; the next start tries again
     */
    async renew(): Promise<void> {
      for (;;) {
        const [first] = stale;
        if (!first) return;
        await inTurn(() => renewOne(first));
        stale = stale.slice(1);
      }
    },
    /** Those that were read and are sound, by their ids. */
    sound: (): readonly number[] => opened,
    /** What is missing from answers now, in words for the user. */
    problem(): string | undefined {
      const papers = stale.reduce((sum, { segment }) => sum + segment.rows, 0);
      const renewing =
        papers > 0 && `${papers} papers of your corpus are being prepared anew, and join in soon.`;
      return [damage, renewing].filter(Boolean).join(' ') || undefined;
    },
  };
}
