import { hasRow } from './segment/bitmap.ts';
import { openSegment } from './segment/open.ts';
import type { Bitmap, SealedSegment, SegmentMaker } from './segment/types.ts';
import type { KeptSegment, SegmentStore } from './segment-store.ts';

/** A kept segment that was read. */
export interface StoredSegment {
  id: number;
  segment: SealedSegment;
  removed?: Bitmap;
  /** It was made by other rules or with another model: its numbers mean something else until it is made anew. */
  isStale: boolean;
}

export interface StoredCorpus {
  segments: StoredSegment[];
  /** What could not be read and why, in words for the user. Whatever it is, it was kept. */
  problem?: string;
}

/** What is known of what is kept, when it is opened; each is waited for where it is needed. */
export interface Known {
  /** With what segments are made now. */
  maker: SegmentMaker | Promise<SegmentMaker>;
  /** Segments whose checksums need not be compared again, by their ids. */
  sound?: readonly number[] | Promise<readonly number[]>;
}

/** Opens all that is kept: columns are read, texts are not. What is damaged is left out, named, and stays where it is. */
export async function openStored(store: SegmentStore, { maker, sound = [] }: Known): Promise<StoredCorpus> {
  const kept = await attempt(() => store.all());
  if ('problem' in kept) return { segments: [], problem: kept.problem };
  const trusted = new Set(await sound);
  const opened = await Promise.all(kept.value.map((one) => openOne(one, maker, trusted.has(one.id))));
  const segments = opened.flatMap(({ stored }) => stored ?? []);
  const problems = [...new Set(opened.flatMap(({ problem }) => problem ?? []))];
  return { segments, ...(problems.length > 0 && { problem: problems.join(' ') }) };
}

async function openOne(
  { id, source, removed }: KeptSegment,
  maker: Known['maker'],
  trusted: boolean,
): Promise<{ stored?: StoredSegment; problem?: string }> {
  const opened = await attempt(() => openSegment(source, { trusted }));
  if ('problem' in opened)
    return { problem: `Part of your corpus cannot be read, and was kept as it is. ${opened.problem}` };
  const segment = opened.value;
  const isStale = !wasMadeBy(segment, await maker);
  if (!removed) return { stored: { id, segment, isStale } };
  if (isBitmapOf(segment, removed)) return { stored: { id, segment, removed, isStale } };
  const problem = 'Which papers were removed from your corpus cannot be read; some may be shown again.';
  return { stored: { id, segment, isStale }, problem };
}

/** Whether rules and model are these. */
export function wasMadeBy({ header }: SealedSegment, { analysis, model }: SegmentMaker): boolean {
  return (
    header.analysis === analysis &&
    header.model?.id === model?.id &&
    header.model?.dimension === model?.dimension
  );
}

/** Whether a stored value tells which rows of this segment are gone. */
export function isBitmapOf({ rows }: Pick<SealedSegment, 'rows'>, removed: unknown): removed is Bitmap {
  if (!(removed instanceof Uint32Array) || removed.length !== (rows + 31) >>> 5) return false;
  for (let row = rows; row < removed.length * 32; row++) if (hasRow(removed, row)) return false;
  return true;
}

async function attempt<T>(read: () => Promise<T>): Promise<{ value: T } | { problem: string }> {
  try {
    return { value: await read() };
  } catch (error) {
    return { problem: error instanceof Error && error.message ? error.message : 'It cannot be read.' };
  }
}
