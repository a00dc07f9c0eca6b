import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeCosines } from '../../../../lib/engine/segment/cosines.ts';
import { cosinesModule, createWasmCosines } from '../../../../lib/engine/segment/cosines-wasm.ts';
import { createVectorStore } from '../../../../lib/engine/segment/vectors.ts';
import { vectorOf } from './rows.ts';

const byte = fc.oneof(fc.integer({ min: -127, max: 127 }), fc.constantFrom(-127, 127));
const vectors = fc.constantFrom(16, 32, 128).chain((dimension) =>
  fc.record({
    dimension: fc.constant(dimension),
    query: fc.array(byte, { minLength: dimension, maxLength: dimension, size: 'max' }),
    rows: fc.array(fc.array(byte, { minLength: dimension, maxLength: dimension, size: 'max' }), {
      maxLength: 9,
    }),
  }),
);

it('gives the same bits by WebAssembly and by TypeScript', () => {
  fc.assert(
    fc.property(vectors, ({ dimension, query, rows }) => {
      const fast = createWasmCosines(rows.length, dimension);
      const slow = createVectorStore(rows.length, dimension, false);
      for (const [row, numbers] of rows.entries()) {
        const { values, inverseLength } = vectorOf(numbers);
        for (const { columns } of [fast!, slow]) {
          columns.values.set(values, row * dimension);
          columns.inverseLengths[row] = inverseLength;
        }
      }
      expect(fast!.cosines(vectorOf(query))).toEqual(slow.cosines(vectorOf(query)));
    }),
    { numRuns: 60 },
  );
});

it('is the cosine', () => {
  fc.assert(
    fc.property(vectors, ({ dimension, query, rows }) => {
      const { values: asked, inverseLength } = vectorOf(query);
      const columns = {
        dimension,
        values: Int8Array.from(rows.flat()),
        inverseLengths: Float32Array.from(rows, (row) => vectorOf(row).inverseLength),
      };
      const out = new Float32Array(rows.length);
      writeCosines(columns, { values: asked, inverseLength }, out);
      for (const [i, row] of rows.entries()) {
        const dot = row.reduce((sum, value, at) => sum + value * query[at]!, 0);
        const lengths = Math.hypot(...row) * Math.hypot(...query);
        expect(out[i]).toBeCloseTo(lengths > 0 ? dot / lengths : 0, 5);
      }
    }),
  );
});

describe('the module', () => {
  it.each([16, 48, 128, 256, 1024])('is valid for %i numbers', (dimension) => {
    expect(WebAssembly.validate(cosinesModule(dimension))).toBe(true);
  });

  it('is not made for a length that its loop cannot cut in sixteens', () => {
    expect(createWasmCosines(10, 24)).toBeUndefined();
  });

  it('is done without where a policy forbids WebAssembly', () => {
    const { Module } = WebAssembly;
    WebAssembly.Module = class {
      constructor() {
        throw new WebAssembly.CompileError('unsafe-eval');
      }
    } as unknown as typeof Module;
    try {
      const store = createVectorStore(5000, 16, true);
      store.columns.values.fill(1);
      store.columns.inverseLengths.fill(0.25);
      expect(store.cosines(vectorOf(Array(16).fill(1)))[4999]).toBe(1);
    } finally {
      WebAssembly.Module = Module;
    }
  });
});

it('refuses a vector of another length', () => {
  expect(() => createVectorStore(3, 16).cosines(vectorOf([1, 2]))).toThrow(RangeError);
});
