import { titleKey } from '../paper/title-key.ts';

/** Share of the shorter title's words that the other must have. */
const ENOUGH = 0.75;
/** Fewer words are too common to tell a paper by some of them. */
const FEWEST = 3;

/**
 * Whether two titles may be of one paper: the same, one the beginning of the other (cut by a viewer), or mostly the same
 * words. It is for asking the reader, not for deciding.
 */
export function titlesAlike(a: string, b: string): boolean {
  const [short = '', long = ''] = [titleKey(a), titleKey(b)].sort((x, y) => x.length - y.length);
  if (short === '') return false;
  if (short === long) return true;
  const words = [wordsOf(a), wordsOf(b)].sort((x, y) => x.size - y.size);
  const [fewer = new Set(), more = new Set()] = words;
  if (fewer.size < FEWEST) return false;
  if (long.startsWith(short)) return true;
  const shared = [...fewer].filter((word) => more.has(word)).length;
  return shared >= FEWEST && shared / fewer.size >= ENOUGH;
}

function wordsOf(title: string): Set<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu) ?? []);
}
