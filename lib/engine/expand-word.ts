import { AUTHOR } from './author-terms.ts';
import { createDistance } from './edits.ts';
import { bytesOfUnit, readUnits, termOfBytes } from './segment/term-bytes.ts';
import type { SealedSegment } from './segment/types.ts';
import { titleTerm, wordOfTitleTerm } from './title-terms.ts';
import { createTopK } from './top-k.ts';
import type { TypedWord } from './typed-words.ts';
import { termOf } from './words.ts';

/** Words of titles count more than the same in a text, whose saturated frequency they share. */
const IN_TITLE = 3;
/** Terms of a dictionary that are looked at for one beginning: those of one letter are more than anyone means. */
const MOST_VISITED = 20_000;
/** Of them as many as are had by the most papers. */
const MOST_KEPT = 40;
/** Beginnings of fewer letters are looked for among titles and authors alone: in texts everything begins so. */
const LEAST_LETTERS = 3;
/** In more papers than these a word of one paper alone is itself a typo more often than what was meant. */
const MANY = 5_000;
/** Typos allowed in a word: none in a short one, where another word is always near. */
const TYPOS_FROM = [5, 9] as const;
const WITH_TYPOS = [1, 0.5, 0.25] as const;
const SPACE = 32;

/** The terms of a corpus that a typed word may mean, each with what it counts (0..), the word itself being 1. */
export type Meanings = Map<string, number>;

type Note = (term: string, value: number) => void;

/** Adds what a segment's dictionary has for a word: as it is, and where it may be unfinished all that begin so. */
export function expandWord({ dictionary }: SealedSegment, word: TypedWord, meanings: Meanings): void {
  const note = noter(dictionary, meanings);
  if (word.isAuthor) {
    noteAuthors(dictionary, word, note);
    return;
  }
  const { spelled, begins, stem, isOpen, beside } = word;
  noteSpelled(spelled, 1, note);
  if (stem !== '') note(stem, 1);
  noteCommonest(dictionary, `${AUTHOR}${begins}${isOpen ? '' : ' '}`, (term) => note(term, 1));
  for (const other of beside) note(`${AUTHOR}${other} ${begins[0] ?? ''}`, 1);
  if (!isOpen) return;
  const nearness = (term: string) => begins.length / Math.max(begins.length, term.length);
  if (begins.length >= LEAST_LETTERS) noteCommonest(dictionary, begins, (term) => note(term, nearness(term)));
  noteCommonest(dictionary, titleTerm(begins), (term) => {
    const found = wordOfTitleTerm(term);
    noteSpelled(found, nearness(found), note);
  });
}

/** Adds what the word may be with a typo or two; its first letter is taken to be right. */
export function expandMisspelled(
  { dictionary, rows }: SealedSegment,
  { begins, spelled, stem, isAuthor }: TypedWord,
  meanings: Meanings,
): void {
  const most = TYPOS_FROM.filter((length) => begins.length >= length).length;
  if (isAuthor || most === 0) return;
  const note = noter(dictionary, meanings);
  const look = (prefix: string, wanted: string, papers: number, use: Note) => {
    const distance = createDistance(wanted, most);
    // Of a longer word no more is needed to tell that it is far.
    const units = new Uint16Array(wanted.length + most + 1);
    dictionary.withPrefix(prefix + wanted.slice(0, 1), (term) => {
      if (term.papers < papers) return undefined;
      const { spelled, length } = term;
      const end = prefix === AUTHOR ? spelled.lastIndexOf(SPACE, length - 1) : length;
      const typos = distance.to(units, readUnits(spelled, prefix.length, end, units));
      if (typos <= most) use(termOfBytes(spelled, length), WITH_TYPOS[typos] ?? 0);
      return farBytes(units, distance.farAt, prefix.length);
    });
  };
  look(titleTerm(''), spelled, 1, (term, value) => noteSpelled(wordOfTitleTerm(term), value, note));
  look('', stem || spelled, rows > MANY ? 2 : 1, note);
  look(AUTHOR, begins, 1, note);
}

/** Bytes that a term shares with no other that is near. After a space comes no part of the family name any more. */
function farBytes(units: Uint16Array, farAt: number, before: number): number | undefined {
  let bytes = before;
  for (let i = 0; i < farAt; i++) {
    if (units[i] === SPACE) return undefined;
    bytes += bytesOfUnit(units[i] as number);
  }
  return farAt > 0 ? bytes : undefined;
}

/** A word of titles, and its stem in texts. */
function noteSpelled(word: string, value: number, note: Note): void {
  note(titleTerm(word), IN_TITLE * value);
  const stem = termOf(word);
  if (stem !== '') note(stem, value);
}

/** Whoever has one of the names as the family's and, where there is another name, its first letter. */
function noteAuthors(dictionary: Dictionary, { beside }: TypedWord, note: Note): void {
  const initials = beside.map((name) => ` ${name[0] ?? ''}`);
  const found: string[] = [];
  for (const name of beside) noteCommonest(dictionary, AUTHOR + name, (term) => found.push(term));
  const exact = found.filter(
    (term) => beside.length > 1 && initials.some((initial) => term.endsWith(initial)),
  );
  for (const term of exact.length > 0 ? exact : found) note(term, 1);
}

/** Calls `use` with those terms that begin so and that the most papers have. */
function noteCommonest(dictionary: Dictionary, prefix: string, use: (term: string) => void): void {
  const top = createTopK(MOST_KEPT);
  let visited = 0;
  dictionary.withPrefix(prefix, ({ next, papers }) => {
    top.offer(next - 1, papers);
    visited++;
    return visited < MOST_VISITED ? undefined : 0;
  });
  for (const { row } of top.sorted()) use(dictionary.termAt(row));
}

/** Notes the terms that the dictionary has, each with the most that it counts. */
function noter(dictionary: Dictionary, meanings: Meanings): Note {
  return (term, value) => {
    if (value <= (meanings.get(term) ?? 0) || !dictionary.find(term)) return;
    meanings.set(term, value);
  };
}

type Dictionary = SealedSegment['dictionary'];
