import { titleKey } from '../paper/title-key.ts';
import { stem } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';
import { createWordTable, NOT_PLAIN, UNKNOWN } from './word-table.ts';

/** Longer runs of letters are no words; what follows is not looked at. */
const LONGEST = 64;
/** A hostile text has a million different words. */
const CACHED = 50_000;
const ASCII = /^[A-Za-z\d]+$/;
const POSSESSIVE = /['’]s$/;

/**
 * The term that a word stands for: case, accents and endings do not count. `''` for words that tell nothing: grammar,
 * single letters, plain numbers.
 */
export const termOf = remembered((word) => {
  const folded = foldWord(word);
  if (folded.length < 2 || /^\p{N}+$/u.test(folded) || STOP_WORDS.has(folded)) return '';
  return /^[a-z\d]+$/.test(folded) ? stem(folded) : folded;
});

/** The same for a word where it stands in a text, by its hash of `eachWord`: for one that was seen before no string is made. */
export const termAt = rememberedAt(termOf);

/**
 * A word without case, accents and a possessive s; by the rule for titles, so that both agree on what counts as a
 * spelling.
 */
export function foldWord(word: string): string {
  return ASCII.test(word) ? word.toLowerCase() : titleKey(word.replace(POSSESSIVE, ''));
}

/** A function of words with its values remembered: most words of a text were seen before. */
export function remembered(read: (word: string) => string): (word: string) => string {
  const known = new Map<string, string>();
  return (word) => {
    const value = known.get(word);
    if (value !== undefined) return value;
    if (known.size >= CACHED) known.clear();
    const fresh = read(word.slice(0, LONGEST));
    known.set(word, fresh);
    return fresh;
  };
}

function rememberedAt(
  read: (word: string) => string,
): (text: string, start: number, end: number, hash: number) => string {
  let words = createWordTable();
  let values: string[] = [];
  return (text, start, end, hash) => {
    const word = words.find(text, start, end, hash);
    if (word === NOT_PLAIN) return read(text.slice(start, end));
    const known = words.get(word, 0);
    if (known !== UNKNOWN) return values[known] ?? '';
    const fresh = read(text.slice(start, end));
    words.set(word, 0, values.push(fresh) - 1);
    if (values.length >= CACHED) [words, values] = [createWordTable(), []];
    return fresh;
  };
}
