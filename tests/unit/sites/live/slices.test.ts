import { describe, expect, it } from 'vitest';
import { createSlices } from '../../../../lib/sites/live/slices.ts';
import { handPace } from './pace.ts';

describe('work in slices', () => {
  it('does in a frame what its budget allows, in order, and the rest in the next', async () => {
    const { pace, pass, spend } = handPace();
    const slices = createSlices<number>(pace, new AbortController().signal);
    const done: number[] = [];
    for (let i = 0; i < 5; i++)
      slices.put(i, () => {
        done.push(i);
        spend(5);
      });
    await pass(16);
    expect(done).toEqual([0, 1]);
    await pass(200);
    expect(done).toEqual([0, 1, 2, 3, 4]);
  });

  it('does a task once, as it was put last, and not after it was dropped or all was called off', async () => {
    const { pace, pass } = handPace();
    const end = new AbortController();
    const slices = createSlices<string>(pace, end.signal);
    const done: string[] = [];
    slices.put('a', () => done.push('first'));
    slices.put('a', () => done.push('second'));
    slices.put('b', () => done.push('dropped'));
    slices.drop('b');
    await pass(50);
    expect(done).toEqual(['second']);
    slices.put('c', () => done.push('late'));
    end.abort();
    await pass(50);
    expect(done).toEqual(['second']);
  });
});
