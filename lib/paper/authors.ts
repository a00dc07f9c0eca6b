import { collapseSpace } from '../util/text.ts';
import { texToText } from './tex.ts';

const SUFFIX = /^(?:jr|sr|junior|senior|ii|iii|iv)\.?$/i;
const DEGREE = /^(?:ph\.? ?d|m\.? ?d|m\.?sc|dr)\.?$/i;
const GROUP =
  /\b(?:collaborations?|consortium|team|group|committee|project|initiative|network|society|institute)\b/i;
const WHOLLY_BRACED = /^\{[^{}]*\}$/;
/** Marks that point to a footnote or an affiliation: `Jane Roe*`, `Jane Roe (1,2)`. */
const FOOTNOTE = /(?:[*†‡§¶∗]|\(\d[\d, ]{0,20}\)|,)$/;
const LONGEST = 2_000;

/**
 * A person's name as "Given Family", whatever order it comes in: `Devlin, Jacob`, `van der Maaten, Laurens`,
 * `Gates, Jr., Henry Louis`. TeX is read; names of groups keep their order. Only white space and marks of
 * footnotes are lost.
 */
export function personName(raw: string): string {
  const source = raw.slice(0, LONGEST).trim();
  const name = withoutFootnotes(collapseSpace(texToText(source)));
  return WHOLLY_BRACED.test(source) || isGroup(name) ? name : inReadingOrder(name);
}

export function isGroup(name: string): boolean {
  return GROUP.test(name);
}

/** Names under review, which identify nobody. */
export function isAnonymous(name: string): boolean {
  return /^anonym(?:ous|e)\b/i.test(name.trim());
}

/** A name in reading order, in parts; `family` holds the particles before it (`van der Maaten`) and is never empty. */
export interface NameParts {
  given: string;
  family: string;
  suffix: string;
}

/**
 * Small-letter particles begin the family name, else it is the last word; a family name of two words without
 * particles cannot be told from a middle name.
 */
export function nameParts(name: string): NameParts {
  const words = collapseSpace(name).split(' ');
  const last = words.at(-1) ?? '';
  const suffix = words.length > 1 && SUFFIX.test(last) ? last : '';
  if (suffix) words.pop();
  const particle = words.findIndex((word, i) => i > 0 && i < words.length - 1 && /^\p{Ll}/u.test(word));
  const start = particle === -1 ? words.length - 1 : particle;
  return { given: words.slice(0, start).join(' '), family: words.slice(start).join(' '), suffix };
}

function withoutFootnotes(name: string): string {
  let rest = name;
  for (let i = 0; i < 20 && FOOTNOTE.test(rest); i++) rest = rest.replace(FOOTNOTE, '').trimEnd();
  return rest || name;
}

/** BibTeX's three forms: `Family, Given`, `Family, Suffix, Given`, and what has no comma; besides `Given Family, Suffix`. */
function inReadingOrder(name: string): string {
  const parts = name
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !DEGREE.test(part));
  const [family, second, third] = parts;
  if (family === undefined || parts.length > 3) return name;
  if (second === undefined) return family;
  if (third === undefined) return SUFFIX.test(second) ? `${family} ${second}` : `${second} ${family}`;
  if (SUFFIX.test(second)) return `${third} ${family} ${second}`;
  return SUFFIX.test(third) ? `${second} ${family} ${third}` : name;
}
