import { eachWord, type Gap, isUnspaced, letterPairs } from './scan.ts';
import { NOT_PLAIN } from './word-table.ts';
import { termAt, termOf } from './words.ts';

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
  eachPart(text, (start, end, gap, hash, joined) => {
    place += stepOver(gap);
    const term = joined === undefined ? termAt(text, start, end, hash) : termOf(joined);
    if (term !== '') tokens.push({ term, start, end, place });
  });
  return tokens;
}

/** By how much the place of a word differs from that of the word before it. */
export function stepOver(gap: Gap): number {
  return gap === 'break' ? 2 : 1;
}

/**
 * `hash` is a word's of `eachWord`. `joined` is how the part is spelled where that is not as it stands in the text: without
 * the hyphen after its prefix.
 */
export type VisitPart = (start: number, end: number, gap: Gap, hash: number, joined?: string) => void;

/** The parts of a text that terms are made of, in order. Nothing is made for one that stands as it is. */
export function eachPart(text: string, visit: VisitPart): void {
  let start = -1;
  let end = 0;
  let gap: Gap = 'break';
  let hash = NOT_PLAIN;
  let joined: string | undefined;
  const flush = () => {
    if (start >= 0) visit(start, end, gap, hash, joined);
    start = -1;
    joined = undefined;
  };
  eachWord(text, (from, to, before, its) => {
    if (start >= 0 && before === 'hyphen' && isPrefix(joined ?? text.slice(start, end))) {
      joined = (joined ?? text.slice(start, end)) + text.slice(from, to);
      end = to;
      hash = NOT_PLAIN;
      return;
    }
    flush();
    if (its === NOT_PLAIN && isUnspaced(text.slice(from, to)))
      eachPair(text.slice(from, to), from, before, visit);
    else {
      start = from;
      end = to;
      gap = before;
      hash = its;
    }
  });
  flush();
}

function eachPair(text: string, start: number, gap: Gap, visit: VisitPart): void {
  for (const pair of letterPairs({ text, start, end: start + text.length, gap }))
    visit(pair.start, pair.end, pair.gap, NOT_PLAIN);
}

function isPrefix(word: string): boolean {
  return PREFIXES.has(word.toLowerCase());
}
