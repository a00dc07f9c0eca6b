import { addRow, createBitmap } from '../engine/segment/bitmap.ts';
import { createSegmentBuilder } from '../engine/segment/builder.ts';
import { openSegment } from '../engine/segment/open.ts';
import type { Bitmap, SealedSegment } from '../engine/segment/types.ts';
import type { SegmentCache } from '../engine/segment-store.ts';
import { inSlices, type Pause } from '../engine/slices.ts';
import { wasMadeBy } from '../engine/stored-segments.ts';
import { paperKeys } from '../paper/identity.ts';
import type { Paper } from '../paper/paper.ts';
import { paperPrint } from './paper-print.ts';
import type { SegmentMaking } from './stored-corpus.ts';

/** Papers that are analysed before others have a turn. */
const TURN = 25;
/** A cache is made anew when so many papers, and such a share of them, are missing from it or gone. */
const MOST_MISSED = 20;
const MOST_MISSED_SHARE = 0.1;

export interface SavedCacheDeps {
  cache: SegmentCache;
  making: Promise<SegmentMaking>;
  /** Takes a segment into the engine, without the rows that are gone. */
  attach(segment: SealedSegment, removed: Bitmap): Promise<unknown>;
  pause: Pause;
}

export type SavedCache = ReturnType<typeof createSavedCache>;

/**
 * The saved papers as they were analysed, kept between starts of the worker: thousands of them would delay every first
 * answer by seconds. It can always be made again: what is damaged or made by other rules is thrown away without a word.
 */
export function createSavedCache({ cache, making, attach, pause }: SavedCacheDeps) {
  let opening: ReturnType<typeof open> | undefined;
  let covered: readonly Paper[] = [];
  let isWorn = false;

  async function open() {
    try {
      const kept = await cache.load();
      if (!kept) return undefined;
      const segment = await openSegment(kept.source);
      const { maker } = await making;
      if (wasMadeBy(segment, maker) && kept.prints.length === segment.rows)
        return { segment, prints: kept.prints };
    } catch {
      // Damaged, or the disk fails: below.
    }
    await cache.drop().catch(() => undefined);
    return undefined;
  }

  return {
    /** Begins to read it: for when it is known that there is a list. */
    prepare(): void {
      opening ??= open();
    },
    /** Takes in the rows that hold, and gives the papers that are in none. Never throws but for `attach`. */
    async cover(papers: readonly Paper[]): Promise<readonly Paper[]> {
      covered = papers;
      // An answer does not wait to learn that nothing is to be had.
      if (papers.length === 0) {
        isWorn = true;
        return papers;
      }
      opening ??= open();
      const found = await opening;
      const rows = new Map(Array.from(found?.prints ?? [], (print, row) => [print, row]));
      const rest = papers.filter((paper) => !rows.delete(paperPrint(paper)));
      const missed = rest.length > MOST_MISSED && rest.length > MOST_MISSED_SHARE * papers.length;
      // What the user took out of the list must not stay here.
      isWorn = missed || rows.size > 0;
      if (!found || rest.length === papers.length) return papers;
      const removed = createBitmap(found.segment.rows);
      for (const row of rows.values()) addRow(removed, row);
      await attach(found.segment, removed);
      return rest;
    },
    /** Keeps the papers for the next start, where this one missed too many. A full disk means no cache. */
    async renew(): Promise<void> {
      if (!isWorn) return;
      isWorn = false;
      try {
        const { parts, prints } = await fileOf(covered, { making, pause });
        await (prints.length > 0 ? cache.save(parts, prints) : cache.drop());
      } catch {
        await cache.drop().catch(() => undefined);
      }
    },
  };
}

/** These papers as the file of a segment, each with its print. */
async function fileOf(papers: readonly Paper[], { making, pause }: Pick<SavedCacheDeps, 'making' | 'pause'>) {
  const { maker, rowOf } = await making;
  const builder = createSegmentBuilder(maker);
  const known = new Set<string>();
  const prints: number[] = [];
  for (const [i, paper] of papers.entries()) {
    if (i % TURN === TURN - 1) await pause();
    const keys = paperKeys(paper);
    // What may be one paper with another is united by the engine, at each start.
    if (keys.length === 0 || keys.some((key) => known.has(key))) continue;
    for (const key of keys) known.add(key);
    builder.add(rowOf(paper, 0));
    prints.push(paperPrint(paper));
  }
  return { parts: await inSlices(builder.seal(), pause), prints: Float64Array.from(prints) };
}
