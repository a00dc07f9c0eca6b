import { addRow, countRows, createBitmap, hasRow } from '../engine/segment/bitmap.ts';
import { corpusOf } from '../engine/segment/filter-columns.ts';
import { openSegment } from '../engine/segment/open.ts';
import type { Bitmap, SealedSegment } from '../engine/segment/types.ts';
import type { KeptSegment, SegmentChange, SegmentStore } from '../engine/segment-store.ts';
import type { Pause } from '../engine/slices.ts';
import { isBitmapOf } from '../engine/stored-segments.ts';
import { paperKeys } from '../paper/identity.ts';
import type { Paper, PaperKey } from '../paper/paper.ts';
import { createQueue } from '../util/queue.ts';
import { type SegmentMaking, segmentFile } from './segment-file.ts';

const FULL = 'There is no room left on this disk. Your corpus was left as it was.';

export interface StoredWriterDeps {
  store: SegmentStore;
  making: Promise<SegmentMaking>;
  /** Whether another part of the corpus has the paper already: it is not stored again. */
  isHeld(paper: Paper): Promise<boolean>;
  /** Takes a segment that is stored now into the engine. */
  attach(segment: SealedSegment): Promise<unknown>;
  /** Takes papers that are stored no more out of the engine. */
  release(keys: readonly PaperKey[]): Promise<unknown>;
  pause: Pause;
  /** One change at a time: give the same to whoever else changes the store. */
  inTurn?: ReturnType<typeof createQueue>;
}

/**
 * Changes the stored corpora. The store first, the engine after: what is answered from is on disk. Each change is one
 * transaction of the store, so a worker that dies at any point leaves what was before it or what is after it; a change
 * that fails is told of, and nothing has changed.
 */
export function createStoredWriter(deps: StoredWriterDeps) {
  const { store, making, isHeld, attach, release, pause, inTurn = createQueue() } = deps;

  return {
    /**
     * Adds papers to a corpus (0..127). Gives how many were new; those are found when this is kept.
     * @throws Error in words for the user when the disk is full; whatever else the store throws
     */
    add: (papers: readonly Paper[], corpus: number): Promise<number> =>
      inTurn(async () => {
        const { rows, parts } = await segmentFile(papers, corpus, { making, pause, isHeld });
        if (rows.length === 0) return 0;
        const kept = await write(store, { add: parts });
        if (kept) await attach(await openSegment(kept.source, { trusted: true }));
        return rows.length;
      }),
    /**
     * Removes papers of a corpus by any of their keys; gives how many were there. What cannot be read stays as it is.
     * @throws as `add`
     */
    remove: (keys: readonly PaperKey[], corpus: number): Promise<number> =>
      inTurn(async () => {
        const wanted = new Set(keys);
        const found = await Promise.all((await store.all()).map((one) => rowsIn(one, wanted, corpus)));
        const hit = found.filter(({ gone }) => gone.length > 0);
        if (hit.length === 0) return 0;
        const isEmpty = ({ removed, rows }: Found) => countRows(removed) === rows;
        await write(store, {
          drop: hit.filter(isEmpty).map(({ id }) => id),
          removed: new Map(hit.filter((one) => !isEmpty(one)).map(({ id, removed }) => [id, removed])),
        });
        const gone = hit.flatMap((one) => one.gone);
        await release(gone);
        return gone.length;
      }),
  };
}

/** @throws Error in words for the user when the disk is full */
async function write(store: SegmentStore, change: SegmentChange): Promise<KeptSegment | undefined> {
  try {
    return await store.change(change);
  } catch (error) {
    if ((error as Error | undefined)?.name === 'QuotaExceededError') throw new Error(FULL);
    throw error;
  }
}

interface Found {
  id: number;
  rows: number;
  /** With the rows that go now. */
  removed: Bitmap;
  /** Of each paper that goes a key. */
  gone: PaperKey[];
}

/** Which rows of a kept segment have one of these keys. Keys are kept as hashes, so the papers are compared. */
async function rowsIn(kept: KeptSegment, wanted: ReadonlySet<PaperKey>, corpus: number): Promise<Found> {
  const nothing = { id: kept.id, rows: 0, removed: createBitmap(0), gone: [] };
  const segment = await openSegment(kept.source).catch(() => undefined);
  if (!segment) return nothing;
  const removed = isBitmapOf(segment, kept.removed) ? kept.removed.slice() : createBitmap(segment.rows);
  const rows = [...new Set([...wanted].flatMap(segment.rowsWithKey))].filter(
    (row) => !hasRow(removed, row) && corpusOf(segment.filters, row) === corpus,
  );
  const papers = await segment.read(rows);
  const gone: PaperKey[] = [];
  for (const [i, paper] of papers.entries()) {
    const key = paperKeys(paper).find((one) => wanted.has(one));
    if (key === undefined) continue;
    addRow(removed, rows[i] ?? 0);
    gone.push(key);
  }
  return { id: kept.id, rows: segment.rows, removed, gone };
}
