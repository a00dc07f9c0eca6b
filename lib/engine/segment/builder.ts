import type { SegmentContent } from './columns.ts';
import { encodeSegment } from './file.ts';
import { createRowWriter } from './row-writer.ts';
import { createTermRows } from './term-rows.ts';
import type { SegmentBuilder, SegmentMaker, Sliced } from './types.ts';

/** Collects papers and makes a segment of them. `seal` may be called again after more were added. */
export function createSegmentBuilder(maker: SegmentMaker): SegmentBuilder {
  const rows = createRowWriter(maker.model?.dimension ?? 0);
  const terms = createTermRows();

  function* content(): Sliced<SegmentContent> {
    const { dictionary, postings, terms: size } = yield* terms.finish();
    const { columns, texts } = yield* rows.finish();
    const header = { ...maker, rows: rows.rows, terms: size };
    return { columns: { header, dictionary, postings, ...columns }, texts };
  }

  return {
    add(row) {
      rows.add(row);
      terms.add(row.terms);
    },
    content,
    *seal() {
      return yield* encodeSegment(yield* content());
    },
    get rows(): number {
      return rows.rows;
    },
  };
}
