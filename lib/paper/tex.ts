import { fraction, subscript, superscript } from './maths-text.ts';
import { readCommand } from './tex-commands.ts';
import { formulaAt } from './tex-dollar.ts';
import {
  lastPrinted,
  peek,
  print,
  type Reader,
  type Scope,
  skipSpace,
  take,
  unprintSpace,
} from './tex-scope.ts';
import { literalSet, textCharacter } from './tex-text.ts';

const MAY_HOLD_TEX = /[\\${}^_~`]|--/;
const PLAIN = /[^\\${}^_~`'&\s-]+/y;
/** Groups nested deeper are read as if their braces were not there, so that hostile text cannot exhaust the stack. */
const DEEPEST = 24;

/**
 * The text that a TeX source of a title or an abstract reads as: accents, symbols and formulas in Unicode, markup gone.
 * Text without TeX comes back as it is; in other text white space becomes single spaces. Takes linear time.
 */
export function texToText(text: string): string {
  return MAY_HOLD_TEX.test(text) ? tidy(parse(wholeOf(text), false, 0, '')) : text;
}

/** The same for the inside of a formula, where no delimiter says that it is one. */
export function mathsToText(tex: string): string {
  return tidy(parse(wholeOf(tex), true, 0, ''));
}

function wholeOf(text: string): Reader {
  return { text, at: 0, end: text.length };
}

function tidy(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Reads up to `closer` (a brace, or `''` for the reader's end) and returns what it prints. */
function parse(reader: Reader, maths: boolean, depth: number, closer: string): string {
  const scope = createScope(reader, maths, depth);
  while (reader.at < reader.end) {
    print(scope.out, take(reader, PLAIN));
    const char = peek(reader);
    if (char === '') break;
    reader.at++;
    if (char === closer) break;
    readCharacter(scope, char, depth);
  }
  const text = scope.out.join('');
  return scope.above === undefined ? text : fraction(scope.above, text);
}

function createScope(reader: Reader, maths: boolean, depth: number): Scope {
  const scope: Scope = {
    reader,
    out: [],
    maths,
    argument: (inMaths = scope.maths) => readArgument(reader, inMaths, depth + 1),
  };
  return scope;
}

function readCharacter(scope: Scope, char: string, depth: number): void {
  const { reader, out, maths } = scope;
  if (char === '\\') readCommand(scope);
  else if (char === '{') print(out, readGroup(scope, depth));
  else if (char === '^' || char === '_') readScript(scope, char);
  else if (/\s/.test(char)) print(out, readSpace(reader));
  else if (char === '$') readDollar(scope, depth);
  else if (char === '}') return;
  else print(out, maths ? mathsCharacter(char) : textCharacter(scope, char));
}

function readSpace(reader: Reader): string {
  skipSpace(reader);
  return ' ';
}

function readGroup({ reader, maths }: Scope, depth: number): string {
  const set = maths ? '' : literalSet(reader);
  return set || (depth < DEEPEST ? parse(reader, maths, depth + 1, '}') : '');
}

function readArgument(reader: Reader, maths: boolean, depth: number): string {
  skipSpace(reader);
  const char = peek(reader);
  if (char === '{') {
    reader.at++;
    return depth < DEEPEST ? parse(reader, maths, depth, '}') : '';
  }
  if (char === '\\' && depth < DEEPEST) {
    reader.at++;
    const scope = createScope(reader, maths, depth);
    readCommand(scope);
    return scope.out.join('');
  }
  return take(reader, /[^\\{}$]/uy);
}

/**
 * In a formula every `^` and `_` is a script. In text only what cannot be meant otherwise is: `10^{-3}` and `n^2` are,
 * `snake_case` is not.
 */
function readScript(scope: Scope, sign: '^' | '_'): void {
  const { reader, out, maths } = scope;
  const small = sign === '^' ? superscript : subscript;
  if (maths || peek(reader) === '{') {
    if (maths) unprintSpace(out);
    print(out, small(scope.argument(true)));
    if (/[\p{L}\p{N}]$/u.test(out.at(-1) ?? '') && /^[_^]/.test(out.at(-1) ?? '') && /\w/.test(peek(reader)))
      print(out, ' ');
  } else if (sign === '^' && /[\p{L}\p{N})]/u.test(lastPrinted(out))) {
    print(out, superscript(take(reader, /-?\d{1,4}(?!\.?\w)/y)) || sign);
  } else print(out, sign);
}

function mathsCharacter(char: string): string {
  if (char === '~' || char === '&') return ' ';
  return char === "'" ? '′' : char;
}

function readDollar(scope: Scope, depth: number): void {
  const { reader, out } = scope;
  if (scope.maths) return;
  const formula = depth < DEEPEST ? formulaAt(reader) : undefined;
  if (!formula) print(out, '$');
  else {
    print(out, parse({ text: reader.text, at: formula.start, end: formula.end }, true, depth + 1, ''));
    reader.at = formula.next;
  }
}
