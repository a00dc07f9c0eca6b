import { searchTerm } from './search-terms.ts';
import type { TermNames } from './segment/types.ts';
import { STOP_WORDS } from './stop-words.ts';
import { termHash } from './term-hash.ts';
import { titleTerm } from './title-terms.ts';
import { termOf } from './words.ts';

/** Stands for the term of a word that has none. */
export const NONE = -1;
/** What a word stands for in titles is not known yet. */
const UNKNOWN = -2;
/** Longer runs of letters are rare, and are read as strings. */
const LONGEST = 40;
/** Numbers for each word: its hash, where its letters are, its term in texts, its term in titles. */
const WIDTH = 4;
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
    /** Of the term that a word of a text stands for, or `NONE`. `spelled` where it is not as the text has it. */
    ofWord(text: string, start: number, end: number, spelled?: string): number {
      const at = spelled === undefined ? words.find(text, start, end) : NONE;
      if (at === NONE) return numberOf(termOf(spelled ?? text.slice(start, end)));
      if (words.term(at) === UNKNOWN) words.setTerm(at, numberOf(termOf(text.slice(start, end))));
      return words.term(at);
    },
    /** Of the term that a word of a title stands for there, or `NONE`. */
    ofTitleWord(text: string, start: number, end: number, spelled?: string): number {
      const at = spelled === undefined ? words.find(text, start, end) : NONE;
      if (at === NONE) return spelledTitle(spelled ?? text.slice(start, end));
      if (words.title(at) === UNKNOWN) words.setTitle(at, spelledTitle(text.slice(start, end)));
      return words.title(at);
    },
    termHash: terms.hash,
    names: terms.names,
    get size(): number {
      return terms.names.length;
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

/** Words of ASCII letters and digits, case not counted: a hash table with open addressing, and their letters in one array. */
function createWordTable() {
  let slots = new Uint32Array(2 * FIRST);
  let entries = new Int32Array(WIDTH * FIRST);
  let letters = new Uint8Array(8 * FIRST);
  let size = 0;
  let end = 0;

  function isAt(entry: number, text: string, start: number, length: number): boolean {
    let at = entries[entry + 1] as number;
    if (letters[at++] !== length) return false;
    for (let i = start; i < start + length; i++)
      if (letters[at++] !== (text.charCodeAt(i) | 32)) return false;
    return true;
  }

  function add(hash: number, text: string, start: number, length: number): number {
    if (WIDTH * (size + 1) > entries.length) entries = longer(entries, 2 * entries.length);
    if (end + 1 + length > letters.length) letters = longer(letters, 2 * letters.length);
    const entry = WIDTH * size++;
    entries.set([hash, end, UNKNOWN, UNKNOWN], entry);
    letters[end++] = length;
    for (let i = start; i < start + length; i++) letters[end++] = text.charCodeAt(i) | 32;
    if (2 * size > slots.length) spread();
    else slots[freeSlot(hash)] = size;
    return entry;
  }

  function spread(): void {
    slots = new Uint32Array(2 * slots.length);
    for (let i = 0; i < size; i++) slots[freeSlot(entries[WIDTH * i] as number)] = i + 1;
  }

  function freeSlot(hash: number): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    return slot;
  }

  return {
    /** Where a word is among the entries, added if need be; `NONE` for one that is not plain. */
    find(text: string, start: number, wordEnd: number): number {
      const length = wordEnd - start;
      if (length > LONGEST) return NONE;
      const hash = plainHash(text, start, wordEnd);
      if (hash === NONE) return NONE;
      const mask = slots.length - 1;
      for (let slot = hash & mask; slots[slot] !== 0; slot = (slot + 1) & mask) {
        const entry = WIDTH * ((slots[slot] as number) - 1);
        if (entries[entry] === hash && isAt(entry, text, start, length)) return entry;
      }
      return add(hash, text, start, length);
    },
    term: (entry: number): number => entries[entry + 2] as number,
    title: (entry: number): number => entries[entry + 3] as number,
    setTerm(entry: number, number: number): void {
      entries[entry + 2] = number;
    },
    setTitle(entry: number, number: number): void {
      entries[entry + 3] = number;
    },
  };
}

/** 31 bits of FNV-1a over the small letters, stirred; `NONE` where one is neither an ASCII letter nor a digit. */
function plainHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    // In a word stand no other signs of ASCII but the apostrophe.
    if (code > 122 || code === 39) return NONE;
    hash = Math.imul(hash ^ (code | 32), 0x01000193);
  }
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}

function longer<T extends Uint8Array | Uint32Array | Int32Array>(old: T, length: number): T {
  const made = new (old.constructor as new (length: number) => T)(length);
  made.set(old);
  return made;
}
