import type { Bitmap, ByteSource } from './segment/types.ts';

/** A sealed segment as it is kept. */
export interface KeptSegment {
  /** Never given twice. */
  id: number;
  /** Its file; only what is asked for is read. */
  source: ByteSource;
  /** Its rows that are gone; absent where none is. */
  removed?: Bitmap;
}

/** One change of what is kept. All of it happens or, when it fails or the program dies, nothing. */
export interface SegmentChange {
  /** Segments that are deleted; a new one takes the place of the first of them. */
  drop?: readonly number[];
  /** The file of a new segment, in parts; without `drop` it comes last. */
  add?: readonly Uint8Array<ArrayBuffer>[];
  /** Which rows of kept segments are gone now. */
  removed?: ReadonlyMap<number, Bitmap>;
}

/**
 * Where sealed segments are kept, in the order of their papers' arrival. The real one is IndexedDB
 * (`platform/corpus-db.ts`). Nothing is deleted but what `drop` names, be it readable or not.
 */
export interface SegmentStore {
  /** @throws Error in words for the user when what is kept was written by a newer version */
  all(): Promise<KeptSegment[]>;
  /** Gives the new segment as it is kept. When its promise is kept, the change is on disk. */
  change(change: SegmentChange): Promise<KeptSegment | undefined>;
}

/** A segment that could be made again, with what tells whether it still holds. */
export interface KeptCache {
  source: ByteSource;
  /** Of each row, a number for the paper as it was (`paperPrint`). */
  prints: Float64Array;
}

/** Where such a segment is kept. The real one is IndexedDB (`platform/cache-db.ts`). */
export interface SegmentCache {
  load(): Promise<KeptCache | undefined>;
  /** In place of the one before. */
  save(parts: readonly Uint8Array<ArrayBuffer>[], prints: Float64Array): Promise<void>;
  drop(): Promise<void>;
}
