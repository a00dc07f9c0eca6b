import { encodeSegment } from './file.ts';
import { createRowWriter } from './row-writer.ts';
import { createTermRows } from './term-rows.ts';
import type { SegmentBuilder, SegmentMaker } from './types.ts';

/** Collects papers and makes a segment of them. `seal` may be called again after more were added. */
export function createSegmentBuilder(maker: SegmentMaker): SegmentBuilder {
  const rows = createRowWriter(maker.model?.dimension ?? 0);
  const terms = createTermRows();

  return {
    add(row) {
      rows.add(row);
      terms.add(row.terms);
    },
    *seal() {
      const { dictionary, postings, terms: size } = yield* terms.finish();
      const { columns, texts } = yield* rows.finish();
      const header = { ...maker, rows: rows.rows, terms: size };
      return yield* encodeSegment({ columns: { header, dictionary, postings, ...columns }, texts });
    },
    get rows(): number {
      return rows.rows;
    },
  };
}
