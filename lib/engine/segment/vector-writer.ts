import type { VectorColumns } from './cosines.ts';
import { createFloats, createSignedBytes } from './growing.ts';
import type { RowVector } from './types.ts';

/** With -128 a sum of products could pass what the kernels hold, and no model gives it. */
const LEAST = -127;

/** Collects the vectors of rows; with a dimension of 0 all are empty. */
export function createVectorWriter(dimension: number) {
  if (dimension % 4 !== 0) throw new RangeError(`A dimension of ${dimension}, which is no multiple of 4.`);
  const values = createSignedBytes();
  const inverseLengths = createFloats();

  function append({ values: numbers, inverseLength }: RowVector): void {
    if (numbers.length !== dimension)
      throw new RangeError(`A vector of ${numbers.length} numbers, not ${dimension}.`);
    if (numbers.some((value) => value < LEAST)) throw new RangeError('A vector with -128 in it.');
    values.pushAll(numbers);
    inverseLengths.push(inverseLength);
  }

  return {
    add(vector: RowVector | undefined): void {
      if (dimension === 0) inverseLengths.push(0);
      else if (vector) append(vector);
      else throw new RangeError('A row without a vector among rows with one.');
    },
    finish: (): VectorColumns => ({
      dimension,
      values: values.kept(),
      inverseLengths: inverseLengths.kept(),
    }),
  };
}
