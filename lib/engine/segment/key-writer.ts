import type { PaperKey } from '../../paper/paper.ts';
import { createWords } from './growing.ts';
import { type KeyColumns, keyHash, sortKeys } from './keys.ts';
import type { Sliced } from './types.ts';

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
    finish: (): Sliced<KeyColumns> =>
      sortKeys({ high: columns.high.view(), low: columns.low.view(), rows: columns.rows.view() }),
  };
}
