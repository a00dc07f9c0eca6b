import type { Paper } from '../paper/paper.ts';
import type { AddOptions } from './types.ts';

/**
 * Characters in a slice: about 10 ms of reading, so that even a machine several times slower keeps its event loop free.
 * By amount of text and not by a clock, so that the same papers are cut alike everywhere.
 */
const SLICE = 40_000;
/** Characters for which a paper counts besides its text, for what each costs however short. */
const EACH = 400;

/** The papers in slices of a few milliseconds' work. */
export function* slicesOf(papers: readonly Paper[]): Generator<readonly Paper[]> {
  let from = 0;
  let size = 0;
  for (const [i, { title, abstract }] of papers.entries()) {
    size += EACH + title.length + abstract.length;
    if (size < SLICE) continue;
    yield papers.slice(from, i + 1);
    from = i + 1;
    size = 0;
  }
  if (from < papers.length) yield papers.slice(from);
}

/** Takes papers slice by slice, each in its turn (`inTurn`), with a pause between. */
export async function addInSlices(
  papers: readonly Paper[],
  { onProgress, signal }: AddOptions,
  inTurn: (slice: readonly Paper[]) => Promise<void>,
  pause: () => Promise<void>,
): Promise<void> {
  let done = 0;
  for (const slice of slicesOf(papers)) {
    if (done > 0) await pause();
    signal?.throwIfAborted();
    await inTurn(slice);
    done += slice.length;
    onProgress?.(done, papers.length);
  }
}
