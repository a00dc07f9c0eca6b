import { accented, doubleStruck, fraction, root, subscript, superscript } from './maths-text.ts';

/** Formulas nested deeper are read as plain text: each level copies what it holds. */
const DEEPEST = 60;

/** Accents as they stand over a letter, and the combining marks that they become. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['^', '\u0302'],
  ['ˆ', '\u0302'],
  ['~', '\u0303'],
  ['˜', '\u0303'],
  ['¯', '\u0304'],
  ['‾', '\u0304'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['→', '\u20d7'],
]);

/** Elements that hold text alone. */
const TOKENS: ReadonlyMap<string, (element: Element) => string> = new Map([
  ['mi', identifier],
  ['mo', operator],
  ['mn', (element) => element.textContent ?? ''],
  ['mtext', (element) => element.textContent ?? ''],
  ['ms', (element) => element.textContent ?? ''],
  ['mspace', () => ' '],
  ['mphantom', () => ''],
  ['annotation', () => ''],
  ['annotation-xml', () => ''],
  ['script', () => ''],
  ['style', () => ''],
]);

/** Elements that arrange what they hold; all others only join it. */
const LAYOUTS: ReadonlyMap<string, (parts: string[]) => string> = new Map([
  ['mfrac', ([above = '', below = '']) => fraction(above, below)],
  ['msqrt', (parts) => root(parts.join(''))],
  ['mroot', ([base = '', degree = '']) => root(base, degree)],
  ['msup', ([base = '', above = '']) => base + superscript(above)],
  ['msub', ([base = '', below = '']) => base + subscript(below)],
  ['munder', ([base = '', below = '']) => base + subscript(below)],
  ['msubsup', ([base = '', below = '', above = '']) => base + subscript(below) + superscript(above)],
  ['munderover', ([base = '', below = '', above = '']) => base + subscript(below) + superscript(above)],
  ['mover', ([base = '', above = '']) => over(base, above)],
  ['mtr', (parts) => `${parts.join(' ')} `],
  ['mfenced', (parts) => `(${parts.join(',')})`],
]);

/** Presentation MathML on one line. */
export function mathLayout(element: Element, depth = 0): string {
  const token = TOKENS.get(nameOf(element));
  if (token) return token(element);
  if (depth > DEEPEST) return element.textContent ?? '';
  const parts = Array.from(element.children, (child) => mathLayout(child, depth + 1));
  return LAYOUTS.get(nameOf(element))?.(parts) ?? parts.join('');
}

/** The element's name without the prefix that some pages give MathML (`mml:mi`). */
export function nameOf(element: Element): string {
  return element.localName.toLowerCase().replace(/^m(?:ml)?:/, '');
}

/** Names of several letters are functions, and stand apart from what they are applied to. */
function identifier(element: Element): string {
  const text = (element.textContent ?? '').trim();
  if (element.getAttribute('mathvariant') === 'double-struck') return doubleStruck(text);
  return /^\p{L}\p{L}/u.test(text) ? ` ${text} ` : text;
}

/** The invisible operators (function application, times, separator, plus) are U+2061 to U+2064. */
function operator(element: Element): string {
  return (element.textContent ?? '').trim().replace(/[\u2061-\u2064]/g, '');
}

function over(base: string, above: string): string {
  const mark = MARKS.get(above.trim());
  if (mark === undefined) return base + superscript(above);
  return Array.from(base.trim()).length === 1 ? accented(base.trim(), mark) : base;
}
