import { quantile } from '../data/quantiles.ts';

/** Milliseconds. */
export interface Latency {
  p50: number;
  p95: number;
  p99: number;
  /** How many queries were timed. */
  queries: number;
}

export interface Timed<T> {
  ms: number;
  value: T;
}

/** A kind of query is timed for this long at most, so that a slow contestant costs a known time. */
const BUDGET_MS = 12_000;
const LEAST = 5;
const WARM_UP = 20;
const WARM_UP_MS = 2_000;

export async function timed<T>(work: () => T | Promise<T>): Promise<Timed<Awaited<T>>> {
  const started = performance.now();
  const value = await work();
  return { ms: performance.now() - started, value };
}

/** The same, and the longest time between two turns of the event loop meanwhile. */
export async function watched(work: () => unknown): Promise<{ ms: number; block: number }> {
  let last = performance.now();
  let block = 0;
  let isOver = false;
  const beat = () => {
    const now = performance.now();
    block = Math.max(block, now - last);
    last = now;
    if (!isOver) setImmediate(beat);
  };
  setImmediate(beat);
  const { ms } = await timed(work);
  isOver = true;
  beat();
  return { ms, block };
}

/** Each query once, after some that only warm up; within a budget of time, whatever that allows. */
export async function latency<T>(queries: readonly T[], ask: (query: T) => unknown): Promise<Latency> {
  await timeEach(queries.slice(0, WARM_UP), ask, { atLeast: 1, budget: WARM_UP_MS });
  const times = await timeEach(queries, ask, { atLeast: LEAST, budget: BUDGET_MS });
  const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) => quantile(times, share));
  return { p50: p50 ?? 0, p95: p95 ?? 0, p99: p99 ?? 0, queries: times.length };
}

async function timeEach<T>(
  queries: readonly T[],
  ask: (query: T) => unknown,
  { atLeast, budget }: { atLeast: number; budget: number },
): Promise<number[]> {
  const started = performance.now();
  const times: number[] = [];
  for (const query of queries) {
    if (times.length >= atLeast && performance.now() - started > budget) break;
    times.push((await timed(() => ask(query))).ms);
  }
  return times;
}
