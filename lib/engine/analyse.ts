import { isUnspaced, letterPairs, scanWords, type Word } from './scan.ts';
import { termOf } from './words.ts';

/** A word of a text: the term that it stands for and where it is. */
export interface Token {
  term: string;
  /** UTF-16 offsets in the text, half-open. */
  start: number;
  end: number;
  /** Neighbouring words have places that differ by one; punctuation between them makes the gap wider. */
  place: number;
}

/** Prefixes that are written with a hyphen as often as without: `over-parameterized`, `nonconvex`. */
const PREFIXES: ReadonlySet<string> = new Set(
  (
    'anti auto bi co cross de hyper inter intra macro micro mis mono multi non over poly post pre pseudo quasi re semi ' +
    'sub super ultra un under uni'
  ).split(' '),
);

/**
 * The telling words of a text, in order. Parts of a hyphenated word are neighbours, so that `self-supervised` is
 * `self supervised`; a prefix is joined to its word. Linear in the text.
 */
export function analyse(text: string): Token[] {
  const tokens: Token[] = [];
  let place = 0;
  for (const { text: spelled, start, end, gap } of joinPrefixes(scanWords(text))) {
    place += gap === 'break' ? 2 : 1;
    const term = termOf(spelled);
    if (term !== '') tokens.push({ term, start, end, place });
  }
  return tokens;
}

function joinPrefixes(words: readonly Word[]): Word[] {
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last && word.gap === 'hyphen' && PREFIXES.has(last.text.toLowerCase()))
      joined[joined.length - 1] = { ...last, text: last.text + word.text, end: word.end };
    else if (isUnspaced(word.text)) joined.push(...letterPairs(word));
    else joined.push(word);
  }
  return joined;
}
