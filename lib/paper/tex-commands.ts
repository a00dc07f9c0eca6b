import { once } from '../util/once.ts';
import { accented, doubleStruck, fraction, root, subscript, superscript } from './maths-text.ts';
import {
  lastPrinted,
  peek,
  print,
  type Scope,
  skipSpace,
  take,
  takeGroup,
  takeOption,
  unprintSpace,
} from './tex-scope.ts';
import {
  texAccents,
  texDropped,
  texFunctions,
  texLetters,
  texOperators,
  texSwitches,
} from './tex-symbols.ts';

type Command = (scope: Scope) => void;

const commands = once(
  (): ReadonlyMap<string, Command> =>
    new Map([
      ...named('frac dfrac tfrac cfrac nicefrac sfrac', printFraction),
      ...named('binom dbinom tbinom', printBinomial),
      ...named('sqrt', printRoot),
      ...named('mathbb mathds mathbbm Bbb', (scope) => print(scope.out, doubleStruck(scope.argument()))),
      ...named(
        'text textrm textit textbf texttt textsc textsf textnormal textup textsl textmd mbox hbox emph',
        printText,
      ),
      ...named('textsuperscript', (scope) => print(scope.out, superscript(scope.argument()))),
      ...named('textsubscript', (scope) => print(scope.out, subscript(scope.argument()))),
      ...named('over', splitAbove),
      ...named('ensuremath', (scope) => print(scope.out, scope.argument(true))),
      ...named('operatorname', (scope) => printWord(scope, scope.argument())),
      ...named('pmod', (scope) => print(scope.out, ` (mod ${scope.argument()})`)),
      ...named('bmod', (scope) => printWord(scope, 'mod')),
      ...named('url path', ({ reader, out }) => print(out, takeGroup(reader))),
      ...named('href', printLink),
      ...named('left right middle', ({ reader }) => void take(reader, /\s*\.?/y)),
      ...named('quad qquad space newline linebreak par item enspace thinspace', ({ out }) => print(out, ' ')),
    ]),
);

const LATIN_LETTER = /^\p{Script=Latin}$/u;
const LIGHT_SPACE = ',;:> \n\\';
const NO_PRINT = '!/-@';
const STYLE = /^(?:math|bold|text)/;
/** What a function's name must not run into. */
const OPERAND = /[\p{L}\p{N}]|\\(?!left|big)[a-z]/iuy;

/** Reads the command whose backslash has just been read, and prints what it stands for. */
export function readCommand(scope: Scope): void {
  const name = take(scope.reader, /[A-Za-z]+/y);
  if (name === '') readSymbol(scope);
  else {
    if (peek(scope.reader) === '*') scope.reader.at++;
    readNamed(scope, name);
  }
}

function readNamed(scope: Scope, name: string): void {
  const letter = texLetters().get(name);
  const operator = texOperators().get(name);
  const command = commands().get(name);
  const accent = texAccents().get(name);
  const dropped = texDropped().get(name);
  if (letter !== undefined) printLetter(scope, letter);
  else if (operator !== undefined) printOperator(scope, operator);
  else if (texFunctions().has(name)) printWord(scope, name);
  else if (command) command(scope);
  else if (accent !== undefined) print(scope.out, accented(scope.argument(), accent));
  else if (dropped !== undefined) drop(scope, dropped);
  else printUnknown(scope, name);
}

/** A backslash and one character that is no letter: an accent, a space, a bracket of a formula, or the character. */
function readSymbol(scope: Scope): void {
  const { reader, out } = scope;
  const char = peek(reader);
  const accent = texAccents().get(char);
  reader.at += char.length;
  if (accent !== undefined && /[\p{L}{\\]/u.test(peek(reader)))
    print(out, accented(scope.argument(), accent) || char);
  else if (char === '(' || char === '[') scope.maths = true;
  else if (char === ')' || char === ']') scope.maths = false;
  else if (LIGHT_SPACE.includes(char)) print(out, ' ');
  else if (char === '|') print(out, '‖');
  else if (!NO_PRINT.includes(char)) print(out, char);
}

/** Letters of words join with what follows, as in `Stra\ss e`; Greek ones do so in formulas, as in `\Delta t`. */
function printLetter({ reader, out, maths }: Scope, letter: string): void {
  print(out, letter);
  if (LATIN_LETTER.test(letter)) skipSpace(reader);
  else if (maths && letter !== '…') take(reader, /\s+(?=[A-Za-z0-9(])/y);
}

/** As much space after an operator as before it: TeX sets both itself, so writers leave either out. */
function printOperator({ reader, out }: Scope, operator: string): void {
  const spaced = lastPrinted(out) === ' ';
  print(out, operator);
  skipSpace(reader);
  if (spaced && !'}'.includes(peek(reader))) print(out, ' ');
}

function printWord({ reader, out }: Scope, word: string): void {
  if (/[\p{L}\p{N})]/u.test(lastPrinted(out))) print(out, ' ');
  print(out, word);
  skipSpace(reader);
  OPERAND.lastIndex = reader.at;
  if (OPERAND.test(reader.text) && reader.at < reader.end) print(out, ' ');
}

function printFraction(scope: Scope): void {
  const above = scope.argument();
  print(scope.out, fraction(above, scope.argument()));
}

function printBinomial(scope: Scope): void {
  const above = scope.argument();
  print(scope.out, `(${above} choose ${scope.argument()})`);
}

/** `{a \over b}`: what the group printed so far is the numerator. */
function splitAbove(scope: Scope): void {
  if (scope.maths) scope.above = scope.out.splice(0).join('');
}

function printRoot(scope: Scope): void {
  const degree = takeOption(scope.reader);
  print(scope.out, root(scope.argument(), degree));
}

function printText(scope: Scope): void {
  if (skipSpace(scope.reader) && peek(scope.reader) !== '{') print(scope.out, ' ');
  else print(scope.out, scope.argument(false));
}

function printLink(scope: Scope): void {
  takeGroup(scope.reader);
  print(scope.out, scope.argument());
}

/** Citations, labels and the like: gone, with the space before them. */
function drop({ reader, out }: Scope, groups: number): void {
  const spaced = unprintSpace(out);
  while (takeOption(reader) !== '');
  for (let i = 0; i < groups; i++) takeGroup(reader);
  if (spaced && /[^\s.,;:)!?]/.test(peek(reader))) print(out, ' ');
}

/** A command that is not known: its argument is kept; one without an argument, a writer's macro, is kept by name. */
function printUnknown(scope: Scope, name: string): void {
  const { reader, out, maths } = scope;
  const spaced = skipSpace(reader);
  if (peek(reader) === '{') print(out, scope.argument());
  else if (STYLE.test(name) || texSwitches().has(name)) print(out, spaced && !maths ? ' ' : '');
  else if (maths) printWord(scope, name);
  else print(out, spaced ? `${name} ` : name);
}

function named(names: string, command: Command): [string, Command][] {
  return names.split(' ').map((name) => [name, command]);
}
