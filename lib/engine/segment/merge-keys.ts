import type { KeyColumns } from './keys.ts';
import { GONE, type Moved } from './moved.ts';
import type { Sliced } from './types.ts';

/** Keys copied in a slice: some milliseconds of work. */
const SLICE = 50_000;

/** The keys of all segments in one order; of equal hashes those of earlier segments come first, as their rows do. */
export function* mergeKeys(moved: readonly Moved[]): Sliced<KeyColumns> {
  const heads = moved.map(({ segment, places }) => ({ ...segment.columns.keys, places, at: 0 }));
  const size = heads.reduce((sum, { rows }) => sum + rows.length, 0);
  const merged = { high: new Uint32Array(size), low: new Uint32Array(size), rows: new Uint32Array(size) };
  let end = 0;
  for (let done = 0; done < size; done++) {
    const head = leastOf(heads);
    if (!head) break;
    const place = head.places[head.rows[head.at] as number] as number;
    if (place !== GONE) {
      merged.high[end] = head.high[head.at] as number;
      merged.low[end] = head.low[head.at] as number;
      merged.rows[end++] = place;
    }
    head.at++;
    if (done % SLICE === SLICE - 1) yield;
  }
  if (end === size) return merged;
  return { high: merged.high.slice(0, end), low: merged.low.slice(0, end), rows: merged.rows.slice(0, end) };
}

interface Head extends KeyColumns {
  places: Uint32Array;
  at: number;
}

/** By index: this runs for every key. */
function leastOf(heads: readonly Head[]): Head | undefined {
  let least: Head | undefined;
  let hash = 0;
  for (let i = 0; i < heads.length; i++) {
    const head = heads[i] as Head;
    if (head.at === head.high.length) continue;
    const high = head.high[head.at] as number;
    if (least && high >= hash) continue;
    least = head;
    hash = high;
  }
  return least;
}
