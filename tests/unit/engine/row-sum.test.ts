import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createRowSum, createWasmRowSum } from '../../../lib/engine/row-sum.ts';

const DIMENSION = 32;
const ROWS = 5;
const levels = fc.uint8Array({ minLength: (ROWS * DIMENSION) / 2, maxLength: (ROWS * DIMENSION) / 2 });
const rows = fc.array(fc.tuple(fc.nat(ROWS - 1), fc.double({ noNaN: true, min: -1e6, max: 1e6 })), {
  maxLength: 30,
});

it('adds to the same bits by WebAssembly and by TypeScript', () => {
  fc.assert(
    fc.property(levels, rows, (of, added) => {
      const plain = createRowSum(of, DIMENSION);
      const fast = createWasmRowSum(of, DIMENSION);
      for (const [row, scale] of added) plain.add(row, scale);
      for (const [row, scale] of added) fast?.add(row, scale);
      expect(fast && [...fast.sum]).toEqual([...plain.sum]);
    }),
  );
});

it('adds what the levels stand for', () => {
  const { sum, add } = createRowSum(Uint8Array.of(0xf0, 0x87), 4);
  add(0, 2);
  expect([...sum]).toEqual([-15, 15, -1, 1]);
});

it('has no kernel for dimensions that it cannot read at once', () => {
  expect(createWasmRowSum(new Uint8Array(2), 4)).toBeUndefined();
});
