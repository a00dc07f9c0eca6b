import type { Latency } from './timing.ts';

/** What is measured of one contestant at one size. Whatever is absent was not reached. */
export interface Measured {
  /** How many there were to measure: a file may have fewer than were asked for. */
  papers?: number;
  /** Milliseconds from papers in memory to an index that answers. */
  build?: number;
  /** Bytes of memory that this took, the papers themselves not counted; then with what the first searches built besides. */
  memory?: number;
  memorySearching?: number;
  /** Bytes of what of it is arrays of numbers: that is all that grows with the papers, but for what is cached. */
  columns?: number;
  /** The longest time for which building kept the event loop from others, milliseconds. */
  block?: number;
  related?: Latency;
  /** Milliseconds, the index for it built where that waits for the first search. */
  firstSearch?: number;
  search?: Latency;
  /** Milliseconds and bytes. */
  save?: number;
  saved?: number;
  /** Milliseconds in a fresh process, its code loaded, from a saved file to the first related papers; of several the median. */
  cold?: number;
  /** Bytes, at the highest, of the process that did all but the cold start. */
  peak?: number;
  /** Why something is absent. */
  problem?: string;
}

/** From a measuring process to the one that started it. */
export type Report = { ready: true } | { measured: Partial<Measured> };

export function report(message: Report): void {
  process.send?.(message);
}
