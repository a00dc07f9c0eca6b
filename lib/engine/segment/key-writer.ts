import type { PaperKey } from '../../paper/paper.ts';
import { createWords } from './growing.ts';
import { type KeyColumns, keyHash, sortKeys } from './keys.ts';
import type { Sliced } from './types.ts';

/** Keys copied in a slice: some milliseconds of work. */
const SLICE = 50_000;

/** Collects the hashes of rows' keys. */
export function createKeyWriter() {
  const columns = { high: createWords(), low: createWords(), rows: createWords() };

  function push(high: number, low: number, row: number): void {
    columns.high.push(high);
    columns.low.push(low);
    columns.rows.push(row);
  }

  return {
    add(keys: readonly PaperKey[], row: number): void {
      for (const key of keys) {
        const { high, low } = keyHash(key);
        push(high, low, row);
      }
    },
    /** Those of another segment; `placeOf` gives where a row went, and nothing for one that was left out. */
    *copy({ high, low, rows }: KeyColumns, placeOf: (row: number) => number | undefined): Sliced<void> {
      for (let i = 0; i < rows.length; i++) {
        const place = placeOf(rows[i] as number);
        if (place !== undefined) push(high[i] as number, low[i] as number, place);
        if (i % SLICE === SLICE - 1) yield;
      }
    },
    finish: (): Sliced<KeyColumns> =>
      sortKeys({ high: columns.high.view(), low: columns.low.view(), rows: columns.rows.view() }),
  };
}
