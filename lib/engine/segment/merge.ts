import type { SegmentContent } from './columns.ts';
import { encodeSegment } from './file.ts';
import { mergePostings } from './merge-postings.ts';
import { mergeRows } from './merge-rows.ts';
import { movedInto } from './moved.ts';
import type { SealedSegment, SegmentMaker, SegmentWithout } from './types.ts';

/** The same as a file, in parts. */
export async function* mergeSegments(
  inputs: readonly SegmentWithout[],
): AsyncGenerator<undefined, Uint8Array<ArrayBuffer>[], undefined> {
  return yield* encodeSegment(yield* mergeContent(inputs));
}

/**
 * One segment of the rows of several that are left, in their order, without reading a text's meaning: lists are
 * renumbered, the rest is copied. It is what a builder would make of the same rows, to the byte. Between slices others
 * may have a turn.
 * @throws PackError when texts cannot be read
 * @throws RangeError when the segments were not made alike, or there are none
 */
export async function* mergeContent(
  inputs: readonly SegmentWithout[],
): AsyncGenerator<undefined, SegmentContent, undefined> {
  const maker = makerOf(inputs.map(({ segment }) => segment));
  const moved = movedInto(inputs);
  const rows = moved.reduce((sum, { runs }) => runs.reduce((all, { from, to }) => all + to - from, sum), 0);
  const { columns, ...rest } = yield* mergeRows(moved, rows, maker.model?.dimension ?? 0);
  const { dictionary, postings, terms } = yield* mergePostings(moved);
  return { columns: { header: { ...maker, rows, terms }, dictionary, postings, ...columns }, ...rest };
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
