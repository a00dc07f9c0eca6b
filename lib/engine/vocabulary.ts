import { searchTerm } from './search-terms.ts';
import type { TermNames } from './segment/types.ts';
import { STOP_WORDS } from './stop-words.ts';
import { termHash } from './term-hash.ts';
import { titleTerm } from './title-terms.ts';
import { createWordTable, NOT_PLAIN, UNKNOWN } from './word-table.ts';
import { termOf } from './words.ts';

/** Stands for the term of a word that has none. */
export const NONE = -1;
/** What is kept of a word: its term in texts, and in titles. */
const IN_TEXT = 0;
const IN_TITLE = 1;
const FIRST = 1_024;

export type Vocabulary = ReturnType<typeof createVocabulary>;

/**
 * Terms by numbers, and what words stand for them. A word of ASCII letters and digits is found where it stands in its
 * text, without making a string of it: nearly all words of a corpus were seen before.
 */
export function createVocabulary() {
  const terms = createTerms();
  const words = createWordTable();

  function numberOf(term: string): number {
    return term === '' ? NONE : terms.numberOf(term);
  }
  function spelledTitle(word: string): number {
    const term = searchTerm(word);
    return term === '' || STOP_WORDS.has(term) ? NONE : terms.numberOf(titleTerm(term));
  }

  return {
    /** The number of any term. */
    numberOf: terms.numberOf,
    /**
     * Of the term that a word of a text stands for, or `NONE`. `hash` is the word's of `eachWord`; `spelled` where it is not
     * as the text has it.
     */
    ofWord(text: string, start: number, end: number, hash: number, spelled?: string): number {
      const word = words.find(text, start, end, hash);
      if (word === NOT_PLAIN) return numberOf(termOf(spelled ?? text.slice(start, end)));
      const known = words.get(word, IN_TEXT);
      return known !== UNKNOWN ? known : words.set(word, IN_TEXT, numberOf(termOf(text.slice(start, end))));
    },
    /** Of the term that a word of a title stands for there, or `NONE`. */
    ofTitleWord(text: string, start: number, end: number, hash: number, spelled?: string): number {
      const word = words.find(text, start, end, hash);
      if (word === NOT_PLAIN) return spelledTitle(spelled ?? text.slice(start, end));
      const known = words.get(word, IN_TITLE);
      return known !== UNKNOWN ? known : words.set(word, IN_TITLE, spelledTitle(text.slice(start, end)));
    },
    termHash: terms.hash,
    names: terms.names,
    /** How much is remembered: terms or words, whichever are more. */
    get size(): number {
      return Math.max(terms.names.length, words.size);
    },
  };
}

function createTerms() {
  const numbers = new Map<string, number>();
  const names: string[] = [];
  let hashes = new Uint32Array(FIRST);

  return {
    names: names as TermNames,
    numberOf(term: string): number {
      const known = numbers.get(term);
      if (known !== undefined) return known;
      const number = names.length;
      numbers.set(term, number);
      names.push(term);
      if (number === hashes.length) hashes = longer(hashes, 2 * number);
      hashes[number] = termHash(term);
      return number;
    },
    hash: (number: number): number => hashes[number] as number,
  };
}

function longer(old: Uint32Array, length: number): Uint32Array<ArrayBuffer> {
  const made = new Uint32Array(length);
  made.set(old);
  return made;
}
