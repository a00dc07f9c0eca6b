import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keyHash, rowsWithKey, sortKeys } from '../../../../lib/engine/segment/keys.ts';
import { run } from './rows.ts';

const key = fc.oneof(
  fc.constantFrom('arxiv:1706.03762', 'doi:10.1/a', 'title:x'),
  fc.string({ maxLength: 12 }),
);

it('finds the rows of a key as a map of lists would', () => {
  fc.assert(
    fc.property(fc.array(key, { maxLength: 60, size: 'max' }), fc.array(key), (keys, others) => {
      const hashes = keys.map(keyHash);
      const columns = run(
        sortKeys({
          high: Uint32Array.from(hashes, ({ high }) => high),
          low: Uint32Array.from(hashes, ({ low }) => low),
          rows: Uint32Array.from(hashes.keys()),
        }),
      );
      for (const wanted of [...keys, ...others]) {
        const rows = keys.flatMap((other, row) => (other === wanted ? [row] : []));
        expect(rowsWithKey(columns, wanted)).toEqual(rows);
      }
    }),
  );
});

it('tells a hundred thousand similar keys apart, by either half nearly always', () => {
  const halves = { high: new Set<number>(), low: new Set<number>() };
  for (let i = 0; i < 100_000; i++) {
    const { high, low } = keyHash(`arxiv:${1000 + (i % 317)}.${10_000 + Math.floor(i / 317)}`);
    halves.high.add(high);
    halves.low.add(low);
  }
  // By chance alone 1.2 of them would share a half with another.
  expect(halves.high.size).toBeGreaterThan(99_985);
  expect(halves.low.size).toBeGreaterThan(99_985);
});
