import { createBitmap } from './bitmap.ts';
import { encodeSegment } from './file.ts';
import { unpackRows } from './postings.ts';
import { createPostingsWriter, type PostingsColumns, type PostingsWriter } from './postings-writer.ts';
import { createRowWriter, GONE, type RowWriter } from './row-writer.ts';
import type { SealedSegment, SegmentMaker, SegmentWithout, Sliced, TermEntry } from './types.ts';

/** Entries in a slice: some milliseconds of work. */
const SLICE = 50_000;
/** Texts copied in a slice. */
const TEXTS = 1_000;

/** A segment on its way into another. */
interface Moved {
  segment: SealedSegment;
  /** Where each row went; `GONE` for those left out. */
  places: Uint32Array;
}

/**
 * One segment of the rows of several that are left, in their order, without reading a text's meaning: lists are
 * renumbered, the rest is copied. It is what a builder would make of the same rows, to the byte. Between slices others
 * may have a turn.
 * @throws PackError when texts cannot be read
 * @throws RangeError when the segments were not made alike, or there are none
 */
export async function* mergeSegments(
  inputs: readonly SegmentWithout[],
): AsyncGenerator<undefined, Uint8Array<ArrayBuffer>[], undefined> {
  const maker = makerOf(inputs.map(({ segment }) => segment));
  const writer = createRowWriter(maker.model?.dimension ?? 0);
  const moved: Moved[] = [];
  for (const { segment, removed } of inputs) {
    const places = yield* writer.copyRows(segment.columns, removed ?? createBitmap(segment.rows));
    moved.push({ segment, places });
    yield;
  }
  for (const one of moved) yield* copyTexts(one, writer);
  const { dictionary, postings, terms } = yield* mergePostings(moved);
  const { columns, texts } = yield* writer.finish();
  const header = { ...maker, rows: writer.rows, terms };
  return yield* encodeSegment({ columns: { header, dictionary, postings, ...columns }, texts });
}

function makerOf(segments: readonly SealedSegment[]): SegmentMaker {
  const makers = segments.map(
    ({ header: { analysis, model } }): SegmentMaker => ({
      analysis,
      ...(model && { model }),
    }),
  );
  const [first] = makers;
  if (!first) throw new RangeError('No segments to merge.');
  if (makers.some((other) => JSON.stringify(other) !== JSON.stringify(first)))
    throw new RangeError('Segments that were made differently cannot be merged.');
  return first;
}

async function* copyTexts(
  { segment, places }: Moved,
  writer: RowWriter,
): AsyncGenerator<undefined, void, undefined> {
  for (let from = 0; from < places.length; from += TEXTS) {
    const rows = Array.from({ length: Math.min(TEXTS, places.length - from) }, (_, i) => from + i);
    const kept = rows.filter((row) => places[row] !== GONE);
    await segment.eachRecord(kept, (_, record) => writer.addRecord(record));
    yield;
  }
}

/** The lists of all, term by term in order. */
function* mergePostings(moved: readonly Moved[]): Sliced<PostingsColumns> {
  const writer = createPostingsWriter();
  const heads = moved.map(({ segment, places }): Head => {
    const terms = segment.dictionary.entries();
    const rows = new Uint32Array(segment.rows);
    return { terms, next: nextOf(terms), places, bytes: segment.columns.postings, rows };
  });
  let written = 0;
  for (let term = leastOf(heads); term !== undefined; term = leastOf(heads)) {
    for (const head of heads) if (head.next?.term === term) written += move(head, head.next, writer);
    writer.end(term);
    if (written < SLICE) continue;
    written = 0;
    yield;
  }
  return writer.finish();
}

/** The terms of a segment being merged, up to the next one. */
interface Head {
  terms: Generator<NamedEntry>;
  next: NamedEntry | undefined;
  places: Uint32Array;
  bytes: Uint8Array;
  /** Room for the rows of one list. */
  rows: Uint32Array;
}

/** Writes the list of the next term, and goes on to the one after it. Gives how much work that was. */
function move(head: Head, entry: NamedEntry, writer: PostingsWriter): number {
  unpackRows(head.bytes, entry, head.rows);
  const first = entry.end - entry.papers;
  for (let i = 0; i < entry.papers; i++) {
    const place = head.places[head.rows[i] as number] as number;
    if (place !== GONE) writer.push(place, head.bytes[first + i] as number);
  }
  head.next = nextOf(head.terms);
  return entry.papers + 10;
}

function nextOf(terms: Generator<NamedEntry>): NamedEntry | undefined {
  const { done, value } = terms.next();
  return done ? undefined : value;
}

type NamedEntry = TermEntry & { term: string };

function leastOf(heads: readonly Head[]): string | undefined {
  let least: string | undefined;
  for (const { next } of heads) if (next && (least === undefined || next.term < least)) least = next.term;
  return least;
}
