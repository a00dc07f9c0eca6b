import type { SegmentColumns, SegmentContent } from './columns.ts';
import { createFilterWriter } from './filter-columns.ts';
import { createKeyWriter } from './key-writer.ts';
import { createTextWriter } from './texts.ts';
import type { SegmentRow, Sliced } from './types.ts';
import { createVectorWriter } from './vector-writer.ts';

export type RowWriter = ReturnType<typeof createRowWriter>;

interface RowContent {
  columns: Pick<SegmentColumns, 'filters' | 'keys' | 'textStarts' | 'vectors'>;
  texts: SegmentContent['texts'];
}

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
