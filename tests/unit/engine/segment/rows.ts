import fc from 'fast-check';
import { createSegmentBuilder } from '../../../../lib/engine/segment/builder.ts';
import { bytesSource, openSegment } from '../../../../lib/engine/segment/open.ts';
import type {
  RowVector,
  SealedSegment,
  SegmentMaker,
  SegmentRow,
  Sliced,
} from '../../../../lib/engine/segment/types.ts';
import { paperKeys } from '../../../../lib/paper/identity.ts';
import type { Paper } from '../../../../lib/paper/paper.ts';

export const DIMENSION = 16;
export const MAKER: SegmentMaker = { analysis: 'test', model: { id: 'toy', dimension: DIMENSION } };

/** Terms that share beginnings, and ones that are hard to order and to write: other planes, lone surrogates, `''`. */
export const term = fc.oneof(
  fc.constantFrom('a', 'ab', 'abc', 'abd', 'b', '@arora s', '#cs.LG', 'zeta', 'zetas'),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.string({ unit: fc.constantFrom('\ud83d', '\ude00', '\uffff', 'é', 'x', '\u0000'), maxLength: 3 }),
);

const rowVector = fc
  .array(fc.integer({ min: -127, max: 127 }), { minLength: DIMENSION, maxLength: DIMENSION })
  .map(vectorOf);

const paper: fc.Arbitrary<Paper> = fc.record(
  {
    title: fc.string({ minLength: 1, maxLength: 20 }),
    abstract: fc.string({ unit: 'grapheme', maxLength: 30 }),
    authors: fc.array(fc.string({ maxLength: 8 }), { maxLength: 2 }),
    year: fc.integer({ min: 1900, max: 2100 }),
    categories: fc.array(fc.constantFrom('cs.LG', 'math.CO', 'stat.ML'), { minLength: 1, maxLength: 2 }),
    ids: fc.record({ doi: fc.constantFrom('10.1/a', '10.1/b', '10.1/c') }, { requiredKeys: [] }),
    source: fc.constantFrom('bundled', 'page', 'listing', 'import'),
  },
  { requiredKeys: ['title', 'abstract', 'authors', 'ids', 'source'] },
);

/** A row that names its terms. */
export type NamedRow = SegmentRow & { terms: [string, number][] };

export const segmentRow: fc.Arbitrary<NamedRow> = fc
  .record({
    paper,
    terms: fc.dictionary(term, fc.integer({ min: 1, max: 255 }), { maxKeys: 6, noNullPrototype: true }),
    vector: rowVector,
    corpus: fc.nat(127),
  })
  .map(({ terms, ...row }) => ({ ...row, terms: Object.entries(terms), keys: paperKeys(row.paper) }));

export const segmentRows = (maxLength = 40) => fc.array(segmentRow, { maxLength });

export function vectorOf(numbers: ArrayLike<number>): RowVector {
  const values = Int8Array.from(numbers);
  const squares = values.reduce((sum, value) => sum + value * value, 0);
  return { values, inverseLength: squares > 0 ? Math.fround(1 / Math.sqrt(squares)) : 0 };
}

/** A paper without much in it, for segments of many. */
export function plainRow(number: number, terms: [string, number][], vector = vectorOf([])): SegmentRow {
  const paper: Paper = {
    title: `Paper number ${number} of a large collection`,
    abstract: '',
    authors: [],
    ids: { doi: `10.1/${number}` },
    source: 'import',
  };
  return { paper, keys: paperKeys(paper), terms, vector };
}

export function run<T>(work: Sliced<T>): T {
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
  }
}

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

export function fileOf(rows: Iterable<SegmentRow>, maker = MAKER): Uint8Array<ArrayBuffer> {
  const builder = createSegmentBuilder(maker);
  for (const row of rows) builder.add(row);
  return joined(run(builder.seal()));
}

export function segmentOf(rows: Iterable<SegmentRow>, maker = MAKER): Promise<SealedSegment> {
  return openSegment(bytesSource(fileOf(rows, maker)));
}
