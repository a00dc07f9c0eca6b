import { once } from '../util/once.ts';

/** Formulas on one line of Unicode, for TeX and MathML alike. */

const superscripts = once(() =>
  pairUp(
    '0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθφχ−⊤′∘°',
    '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᵠᵡ⁻ᵀ′°°',
  ),
);
const subscripts = once(() =>
  pairUp('0123456789+-=()aehijklmnoprstuvxβγρφχ−', '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ₋'),
);

const doubleStruckForms = once(() => pairUp('CHNPQRZ', 'ℂℍℕℙℚℝℤ'));
const DOUBLE_STRUCK_RANGES = [
  ['A', 'Z', 0x1d538],
  ['a', 'z', 0x1d552],
  ['0', '9', 0x1d7d8],
] as const;

const LONGEST_SCRIPT = 6;
const WORD = /\p{L}{3}/u;
const ATOM = /^(?:.|[\p{L}\p{N}\p{M}.′°⁺⁻₊₋]*|\([^()]*\))$/su;
const ONE_CHARACTER = /^[^\s()[\]]\p{M}*(?=$|[\p{Lm}\p{No}_^′])/u;
const MARK_ALONE = /^[*∗†‡+-]$/;

export function superscript(text: string): string {
  return script(text, '^', superscripts());
}

export function subscript(text: string): string {
  return script(text, '_', subscripts());
}

/** `a/b`, with brackets around what is more than one number or word. */
export function fraction(above: string, below: string): string {
  return `${bracketed(above)}/${bracketed(below)}`;
}

/** `√x`, `³√x`. */
export function root(text: string, degree = ''): string {
  return `${degree && superscript(degree)}√${bracketed(text)}`;
}

/** `R` to `ℝ`; what has no such form stays. */
export function doubleStruck(text: string): string {
  return Array.from(text, doubleStruckLetter).join('');
}

/** Puts a combining mark on the one character that the text is, scripts aside; longer texts stay as they are. */
export function accented(text: string, mark: string): string {
  if (text === '') return '';
  const plain = text.replace(/^ı/, 'i').replace(/^ȷ/, 'j');
  return plain.normalize('NFD').replace(ONE_CHARACTER, `$&${mark}`).normalize('NFC');
}

/** Scripts made of words stay words (`L_train`): in small raised letters they are hard to read and to find. */
function script(text: string, sign: string, forms: ReadonlyMap<string, string>): string {
  const content = text.trim();
  const chars = Array.from(content);
  if (chars.length === 0) return '';
  const small = chars.map((char) => forms.get(char));
  if (chars.length <= LONGEST_SCRIPT && !WORD.test(content) && !small.includes(undefined))
    return small.join('');
  if (sign === '^' && MARK_ALONE.test(content)) return content;
  return sign + bracketed(content);
}

function bracketed(text: string): string {
  const content = text.trim();
  return ATOM.test(content) ? content : `(${content})`;
}

function doubleStruckLetter(char: string): string {
  const special = doubleStruckForms().get(char);
  if (special) return special;
  const range = DOUBLE_STRUCK_RANGES.find(([first, last]) => char >= first && char <= last);
  return range ? String.fromCodePoint(range[2] + char.charCodeAt(0) - range[0].charCodeAt(0)) : char;
}

function pairUp(from: string, to: string): ReadonlyMap<string, string> {
  const targets = Array.from(to);
  return new Map(Array.from(from, (char, i) => [char, targets[i] ?? char]));
}
