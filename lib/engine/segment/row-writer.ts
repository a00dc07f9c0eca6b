import { hasRow } from './bitmap.ts';
import type { SegmentColumns } from './columns.ts';
import { createFilterWriter } from './filter-columns.ts';
import { createFloats, createSignedBytes, createWords } from './growing.ts';
import { keyHash, sortKeys } from './keys.ts';
import { createTextWriter } from './texts.ts';
import type { Bitmap, RowVector, SegmentRow } from './types.ts';

export type RowWriter = ReturnType<typeof createRowWriter>;

/** Where a row went that was left out. */
export const GONE = 0xffffffff;
const LARGEST = 127;

/** Collects what a segment has for each row: filters, keys, vectors, texts. */
export function createRowWriter(dimension: number) {
  if (dimension % 4 !== 0) throw new RangeError(`A dimension of ${dimension}, which is no multiple of 4.`);
  const filters = createFilterWriter();
  const keys = { high: createWords(), low: createWords(), rows: createWords() };
  const values = createSignedBytes();
  const inverseLengths = createFloats();
  const texts = createTextWriter();
  let rows = 0;

  function addKey(high: number, low: number, row: number): void {
    keys.high.push(high);
    keys.low.push(low);
    keys.rows.push(row);
  }

  function addVector({ values: numbers, inverseLength }: RowVector): void {
    if (numbers.length !== dimension)
      throw new RangeError(`A vector of ${numbers.length} numbers, not ${dimension}.`);
    if (numbers.some((value) => value < -LARGEST)) throw new RangeError('A vector with -128 in it.');
    values.pushAll(numbers);
    inverseLengths.push(inverseLength);
  }

  return {
    add(row: SegmentRow): void {
      if (dimension > 0 && !row.vector) throw new RangeError('A row without a vector among rows with one.');
      if (dimension > 0 && row.vector) addVector(row.vector);
      else inverseLengths.push(0);
      filters.add(row);
      for (const key of row.keys) {
        const { high, low } = keyHash(key);
        addKey(high, low, rows);
      }
      texts.add(row.paper);
      rows++;
    },
    /** All but the texts of another segment's rows, those in `removed` left out. Gives where each row went. */
    copyRows(from: SegmentColumns, removed: Bitmap): Uint32Array {
      const places = new Uint32Array(from.header.rows).fill(GONE);
      for (let row = 0; row < places.length; row++) {
        if (hasRow(removed, row)) continue;
        filters.copy(from.filters, row);
        values.pushAll(from.vectors.values.subarray(row * dimension, (row + 1) * dimension));
        inverseLengths.push(from.vectors.inverseLengths[row] ?? 0);
        places[row] = rows++;
      }
      for (const [i, row] of from.keys.rows.entries()) {
        const place = places[row] ?? GONE;
        if (place !== GONE) addKey(from.keys.high[i] ?? 0, from.keys.low[i] ?? 0, place);
      }
      return places;
    },
    addRecord: texts.addRecord,
    finish() {
      const { starts, pieces } = texts.finish();
      return {
        columns: {
          filters: filters.finish(),
          keys: sortKeys({ high: keys.high.view(), low: keys.low.view(), rows: keys.rows.view() }),
          textStarts: starts,
          vectors: { dimension, values: values.copy(), inverseLengths: inverseLengths.copy() },
        },
        texts: pieces,
      };
    },
    get rows(): number {
      return rows;
    },
  };
}
