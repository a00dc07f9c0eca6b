import { eachPart, stepOver } from './analyse.ts';
import { eachSearchPart } from './search-terms.ts';
import { createWords } from './segment/growing.ts';
import { MOST_TITLE_TERMS } from './title-terms.ts';
import { NONE, type Vocabulary } from './vocabulary.ts';

/** The words of a text that `analyse` gives, as numbers. */
export interface NumberedText {
  /** Of each word its term's number in the vocabulary. */
  terms: Uint32Array;
  /** Of each word the hash of its term, and its place. */
  hashes: Uint32Array;
  places: Uint32Array;
}

export type TextReader = ReturnType<typeof createTextReader>;

/** Reads texts as numbers; what it gives is good until it reads the next one. */
export function createTextReader() {
  const terms = createWords();
  const hashes = createWords();
  const places = createWords();

  return (vocabulary: Vocabulary, text: string): NumberedText => {
    terms.clear();
    hashes.clear();
    places.clear();
    let place = 0;
    eachPart(text, (start, end, gap, hash, joined) => {
      place += stepOver(gap);
      const term = vocabulary.ofWord(text, start, end, hash, joined);
      if (term === NONE) return;
      terms.push(term);
      hashes.push(vocabulary.termHash(term));
      places.push(place);
    });
    return { terms: terms.view(), hashes: hashes.view(), places: places.view() };
  };
}

/** The words that `titleTerms` gives, as numbers; a word that comes twice is there twice. */
export function titleNumbers(vocabulary: Vocabulary, title: string): number[] {
  const numbers: number[] = [];
  eachSearchPart(title, (start, end, hash, compound) => {
    const number = vocabulary.ofTitleWord(title, start, end, hash, compound);
    if (number !== NONE && numbers.length < MOST_TITLE_TERMS) numbers.push(number);
  });
  return numbers;
}
