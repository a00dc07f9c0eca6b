import { encodeKeywordImage } from '../../lib/engine/keyword-image.ts';
import { plainIndex } from '../../lib/engine/keyword-index.ts';
import { paperKeys } from '../../lib/paper/identity.ts';
import { type ListedPaper, preparePapers, readListed } from './bundled.ts';

/** The index of the bundled papers' words, so that a woken worker need not make it. The same bytes for the same list. */
export function bundledWords(listed: readonly ListedPaper[] = readListed()): Uint8Array {
  const held = preparePapers(listed).map((paper, id) => ({ id, paper, keys: paperKeys(paper) }));
  return encodeKeywordImage(plainIndex(held));
}
