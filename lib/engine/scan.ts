import { FNV_START, fnvStep } from '../util/hash.ts';
import { NOT_PLAIN } from './word-table.ts';

/** What stands between two words: a hyphen, or space, or something that ends a phrase. */
export type Gap = 'hyphen' | 'space' | 'break';

/** A word of a text as it is written. */
export interface Word {
  text: string;
  /** UTF-16 offsets in the text, half-open. */
  start: number;
  end: number;
  /** What stands before it; the first word has a break. */
  gap: Gap;
}

/** Characters of a text that are looked at. No abstract is longer; a page may claim so. */
const LONGEST = 20_000;
/** Scripts that are written without spaces, or whose endings stick to the word. */
const UNSPACED =
  '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}ー\\p{Script=Hangul}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}]';
const BEGINS_UNSPACED = new RegExp(`^${UNSPACED}`, 'u');
/**
 * Letters, digits and the marks on them; soft hyphens, joiners and a possessive s do not end a word, a change to or from
 * an unspaced script does.
 */
const WORD = new RegExp(
  `(?:${UNSPACED}\\p{M}*)+|(?:(?!${UNSPACED})[\\p{L}\\p{N}][\\p{M}\\u00ad\\u200c\\u200d]*)+(?:['’]s(?![\\p{L}\\p{N}]))?`,
  'uy',
);
const LETTER = /\P{M}\p{M}*/gu;
const APOSTROPHE = 39;
const HYPHEN = /^[\u2010\u2011]$/;
const SPACE = /^[\s\u2010-\u2012-]*$/;

/** The words of a text in any script, in order. Linear in the text. */
export function scanWords(text: string): Word[] {
  const words: Word[] = [];
  eachWord(text, (start, end, gap) => words.push({ text: text.slice(start, end), start, end, gap }));
  return words;
}

/**
 * Where a word is, and what stands before it. `hash`, which a word table wants, is that of its letters, case not counted,
 * made on the way; `NOT_PLAIN` for a word that has others than ASCII letters and digits.
 */
export type VisitWord = (start: number, end: number, gap: Gap, hash: number) => void;

/** The same without making anything for a word. */
export function eachWord(text: string, visit: VisitWord): void {
  const read = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  let last = -1;
  for (let at = 0; at < read.length; ) {
    let hash = FNV_START;
    let end = at;
    let code = 0;
    // Plain ASCII words need no regular expression.
    for (; end < read.length; end++) {
      code = read.charCodeAt(end);
      if (!isAsciiWordCode(code)) break;
      hash = fnvStep(hash, code | 32);
    }
    if (end < read.length && (code > 127 || (code === APOSTROPHE && end > at))) {
      const whole = wordEnd(read, at);
      if (whole !== end) hash = NOT_PLAIN;
      end = whole;
    }
    if (end === at) at += code < 128 ? 1 : sizeAt(read, at);
    else {
      visit(at, end, gapBetween(read, last, at), hash === NOT_PLAIN ? hash : hash >>> 2);
      last = end;
      at = end;
    }
  }
}

/** Where the word that begins here ends; here, when none begins. */
function wordEnd(text: string, start: number): number {
  WORD.lastIndex = start;
  return WORD.test(text) ? WORD.lastIndex : start;
}

function isAsciiWordCode(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57);
}

/** Code units of the character here. */
function sizeAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** Whether the word is in a script of which one cannot tell where words end. */
export function isUnspaced(word: string): boolean {
  return word.charCodeAt(0) > 127 && BEGINS_UNSPACED.test(word);
}

/** The pairs of neighbouring letters of such a word, in place of words; a single letter is itself. */
export function letterPairs(word: Word): Word[] {
  const letters = [...word.text.matchAll(LETTER)];
  return letters.slice(0, Math.max(1, letters.length - 1)).map((letter, i): Word => {
    const last = letters[i + 1] ?? letter;
    const [from, to] = [letter.index, last.index + last[0].length];
    return {
      text: word.text.slice(from, to),
      start: word.start + from,
      end: word.start + to,
      gap: i === 0 ? word.gap : 'space',
    };
  });
}

function gapBetween(text: string, from: number, to: number): Gap {
  if (from < 0) return 'break';
  const first = text.charCodeAt(from);
  if (to - from === 1 && first < 128) return first === 32 ? 'space' : first === 45 ? 'hyphen' : 'break';
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i);
    if (code > 127) return gapOf(text.slice(from, to));
    if (code !== 32 && code !== 45 && !(code >= 9 && code <= 13)) return 'break';
  }
  return 'space';
}

/** The same where not all is ASCII. */
function gapOf(between: string): Gap {
  if (HYPHEN.test(between)) return 'hyphen';
  return SPACE.test(between) ? 'space' : 'break';
}
