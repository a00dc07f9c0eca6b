import { expect, it } from 'vitest';
import { spaced } from '../../../lib/util/spaced.ts';

function setUp() {
  const rests: (() => void)[] = [];
  let runs = 0;
  const call = spaced(
    () => {
      runs += 1;
    },
    () => new Promise((resolve) => rests.push(resolve)),
  );
  const rest = async () => {
    rests.shift()?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { call, rest, runs: () => runs };
}

it('runs at once, and once more for all calls of the rest that follows', async () => {
  const { call, rest, runs } = setUp();
  call();
  expect(runs()).toBe(1);
  call();
  call();
  expect(runs()).toBe(1);
  await rest();
  expect(runs()).toBe(2);
  await rest();
  expect(runs()).toBe(2);
  call();
  expect(runs()).toBe(3);
});
