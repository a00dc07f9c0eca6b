import { decodeEntities, stripTags } from './markup.ts';
import { texToText } from './tex.ts';

const LONGEST = 4_000;
/** Code points; enough to tell any two titles apart. */
const LONGEST_KEY = 800;

/** Letters that no normal form takes apart, as they are written without the letter. */
const LETTERS: Readonly<Record<string, string>> = {
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ς: 'σ',
};
const SPECIAL = /[æœøłđðþħς]/g;

/** A letter with its marks, a number, or one of the signs that tell titles apart (C++, C#, ∞-categories). */
const KEPT = /\p{L}\p{M}*|[\p{N}+#∞]/gu;
const ACCENTED = /^[\p{Script=Latin}\p{Script=Greek}]\p{M}+$/u;
/** Choices of glyph, and the stroke that lengthens Arabic words. */
const ORNAMENT = /[\p{Variation_Selector}\u0640]/gu;
const WORDED = /[\p{L}\p{N}]/u;

/** ASCII without signs that TeX, markup or entities begin with; two hyphens are TeX too. */
const PLAIN = /^[A-Za-z\d\s!"#%'()*+,./:;=>?@[\]|-]*$/;
const DROPPED = /[^a-z\d+#]+/g;
const PLAIN_WORDED = /[a-z\d]/;

/**
 * The key that two spellings of one title share: TeX, MathML, entities and Unicode come out the same, and case,
 * accents of Latin and Greek letters, punctuation and spaces do not count. Marks of other scripts do: without them
 * й is и and が is か. `''` for a title without a letter or digit, which equals no other.
 */
export function titleKey(title: string): string {
  return PLAIN.test(title) && title.length <= LONGEST_KEY && !title.includes('--')
    ? plainKey(title)
    : readKey(title);
}

/** The same for a title that is read as it stands: a corpus has its papers' keys made for every import. */
function plainKey(title: string): string {
  const key = title.toLowerCase().replace(DROPPED, '');
  return PLAIN_WORDED.test(key) ? key : '';
}

function readKey(title: string): string {
  const readable = texToText(stripTags(decodeEntities(title.slice(0, LONGEST))));
  const folded = foldCase(readable.normalize('NFKC').replace(ORNAMENT, '').replace(/&/g, ' and ')).normalize(
    'NFD',
  );
  // Accents first: ǽ is an æ, and that is written ae.
  const plain = (folded.match(KEPT) ?? []).map(withoutAccents).join('');
  const letters = plain.replace(SPECIAL, (letter) => LETTERS[letter] ?? letter).normalize('NFC');
  const key = Array.from(letters).slice(0, LONGEST_KEY).join('');
  return WORDED.test(key) ? key : '';
}

/** By way of capitals, so that ß equals SS and a dotless ı equals i. */
function foldCase(text: string): string {
  return text.toUpperCase().toLowerCase();
}

function withoutAccents(letter: string): string {
  return ACCENTED.test(letter) ? letter.replace(/\p{M}+/gu, '') : letter;
}
