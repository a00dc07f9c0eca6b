import { keyHash } from '../engine/segment/keys.ts';
import type { Paper } from '../paper/paper.ts';

/** A number of 53 bits for all that a paper says: others of a list have another, but for one chance in 10^8 and less. */
export function paperPrint(paper: Paper): number {
  const { high, low } = keyHash(JSON.stringify(paper));
  return 4_294_967_296 * (high & 0x1fffff) + low;
}
