import type { SegmentColumns, SegmentContent } from './columns.ts';
import { createFilterWriter } from './filter-columns.ts';
import { mergeKeys } from './merge-keys.ts';
import type { Moved, Run } from './moved.ts';
import { createTextWriter } from './texts.ts';
import { createVectorStore, type VectorStore } from './vectors.ts';

/** Rows copied in a slice: some milliseconds of work. */
const SLICE = 2_000;
/** Texts copied in a slice. */
const TEXTS = 250;

interface RowContent {
  columns: Pick<SegmentColumns, 'filters' | 'keys' | 'textStarts' | 'vectors'>;
  vectors: VectorStore;
  texts: SegmentContent['texts'];
}

/** What segments have for each row, copied. @throws whatever the texts' source throws */
export async function* mergeRows(
  moved: readonly Moved[],
  rows: number,
  dimension: number,
): AsyncGenerator<undefined, RowContent, undefined> {
  const filters = createFilterWriter();
  const vectors = createVectorStore(rows, dimension);
  const texts = createTextWriter();
  for (const { segment, runs } of moved) {
    for (const run of cut(runs, SLICE)) {
      filters.copy(segment.filters, run.from, run.to);
      copyVectors(vectors, segment.columns, run);
      yield;
    }
    for (const { from, to } of cut(runs, TEXTS)) {
      texts.addRecords(await segment.records(from, to), from, to, segment.columns.textStarts);
      yield;
    }
  }
  const keys = yield* mergeKeys(moved);
  const { starts, pieces } = texts.finish();
  return {
    columns: { filters: filters.finish(), keys, textStarts: starts, vectors: vectors.columns },
    vectors,
    texts: pieces,
  };
}

function copyVectors({ dimension, columns }: VectorStore, { vectors }: SegmentColumns, run: Run): void {
  const { from, to, place } = run;
  columns.values.set(vectors.values.subarray(from * dimension, to * dimension), place * dimension);
  columns.inverseLengths.set(vectors.inverseLengths.subarray(from, to), place);
}

/** The same rows in runs of at most so many. */
function* cut(runs: readonly Run[], most: number): Generator<Run> {
  for (const { from, to, place } of runs)
    for (let start = from; start < to; start += most)
      yield { from: start, to: Math.min(to, start + most), place: place + start - from };
}
