import { addRow, createBitmap } from '../engine/segment/bitmap.ts';
import { openSegment } from '../engine/segment/open.ts';
import type { Bitmap, SealedSegment } from '../engine/segment/types.ts';
import type { SegmentCache } from '../engine/segment-store.ts';
import type { Pause } from '../engine/slices.ts';
import { wasMadeBy } from '../engine/stored-segments.ts';
import type { Paper } from '../paper/paper.ts';
import { paperPrint } from './paper-print.ts';
import { type SegmentMaking, segmentFile } from './segment-file.ts';

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
        // What may be one paper with another is united by the engine, at each start.
        const { rows, parts } = await segmentFile(covered, 0, { making, pause });
        await (rows.length > 0 ? cache.save(parts, Float64Array.from(rows, paperPrint)) : cache.drop());
      } catch {
        await cache.drop().catch(() => undefined);
      }
    },
  };
}
