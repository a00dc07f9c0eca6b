import { PackError } from '../corpus/envelope.ts';
import type { Paper } from '../paper/paper.ts';
import { hasRow } from './segment/bitmap.ts';
import { createSegmentBuilder } from './segment/builder.ts';
import { corpusOf } from './segment/filter-columns.ts';
import type { SegmentMaker, SegmentRow, SegmentWithout } from './segment/types.ts';

/** Papers that are read at once; after each part others have a turn. */
const READ = 200;
const TURN = 25;

export interface Rebuilt {
  /** The file of the new segment. */
  parts: Uint8Array<ArrayBuffer>[];
  /** Papers whose texts are damaged, and which are therefore not in it. */
  lost: number;
}

/**
 * Makes a segment anew from its own texts, by other rules or another model. Rows that are gone are left out; the others
 * keep their order and collection.
 * @throws whatever the source throws when it cannot be read
 */
export async function* rebuildSegment(
  { segment, removed }: SegmentWithout,
  maker: SegmentMaker,
  rowOf: (paper: Paper, corpus: number) => SegmentRow,
): AsyncGenerator<undefined, Rebuilt, undefined> {
  const builder = createSegmentBuilder(maker);
  const rows = Array.from({ length: segment.rows }, (_, row) => row).filter(
    (row) => !removed || !hasRow(removed, row),
  );
  for (let from = 0; from < rows.length; from += READ) {
    const slice = rows.slice(from, from + READ);
    const read = await readEach(segment, slice);
    for (const [i, { row, paper }] of read.entries()) {
      if (i % TURN === TURN - 1) yield;
      builder.add(rowOf(paper, corpusOf(segment.filters, row)));
    }
  }
  const lost = rows.length - builder.rows;
  return { parts: yield* builder.seal(), lost };
}

type Segment = SegmentWithout['segment'];

/** Those of the papers that can be read. */
async function readEach(segment: Segment, rows: readonly number[]): Promise<{ row: number; paper: Paper }[]> {
  try {
    const papers = await segment.read(rows);
    return papers.map((paper, i) => ({ row: rows[i] ?? 0, paper }));
  } catch (error) {
    // A disk that fails must not be taken for a damaged text: nothing is lost by trying again.
    if (!(error instanceof PackError)) throw error;
    // One damaged text spoils a whole read: smaller ones tell which it is.
    if (rows.length === 1) return [];
    const half = rows.length >> 1;
    return [
      ...(await readEach(segment, rows.slice(0, half))),
      ...(await readEach(segment, rows.slice(half))),
    ];
  }
}
