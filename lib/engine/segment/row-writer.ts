import { hasRow } from './bitmap.ts';
import type { SegmentColumns, SegmentContent } from './columns.ts';
import { createFilterWriter } from './filter-columns.ts';
import { createKeyWriter } from './key-writer.ts';
import { createTextWriter } from './texts.ts';
import type { Bitmap, SegmentRow, Sliced } from './types.ts';
import { createVectorWriter } from './vector-writer.ts';

export type RowWriter = ReturnType<typeof createRowWriter>;

interface RowContent {
  columns: Pick<SegmentColumns, 'filters' | 'keys' | 'textStarts' | 'vectors'>;
  texts: SegmentContent['texts'];
}

/** Where a row went that was left out. */
export const GONE = 0xffffffff;
/** Rows copied in a slice: some milliseconds of work. */
const SLICE = 5_000;

/** Collects what a segment has for each row: filters, keys, vectors, texts. */
export function createRowWriter(dimension: number) {
  const filters = createFilterWriter();
  const vectors = createVectorWriter(dimension);
  const texts = createTextWriter();
  const keys = createKeyWriter();
  let rows = 0;

  return {
    add(row: SegmentRow): void {
      vectors.add(row.vector);
      filters.add(row);
      keys.add(row.keys, rows);
      texts.add(row.paper);
      rows++;
    },
    /** All but the texts of another segment's rows, those in `removed` left out. Gives where each row went. */
    *copyRows(from: SegmentColumns, removed: Bitmap): Sliced<Uint32Array> {
      const places = new Uint32Array(from.header.rows).fill(GONE);
      for (let row = 0; row < places.length; row++) {
        if (hasRow(removed, row)) continue;
        filters.copy(from.filters, row);
        vectors.copy(from.vectors, row);
        places[row] = rows++;
        if (rows % SLICE === 0) yield;
      }
      yield* keys.copy(from.keys, (row) => (places[row] === GONE ? undefined : places[row]));
      return places;
    },
    addRecord: texts.addRecord,
    *finish(): Sliced<RowContent> {
      const { starts, pieces } = texts.finish();
      yield;
      return {
        columns: {
          filters: filters.finish(),
          keys: yield* keys.finish(),
          textStarts: starts,
          vectors: vectors.finish(),
        },
        texts: pieces,
      };
    },
    get rows(): number {
      return rows;
    },
  };
}
