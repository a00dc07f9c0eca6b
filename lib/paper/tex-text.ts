import { lastPrinted, peek, type Reader, type Scope, take } from './tex-scope.ts';

/** What a quote, dash or tie of running text prints; its character has just been read. */
export function textCharacter({ reader, out }: Scope, char: string): string {
  if (char === '-') return dashes(reader, lastPrinted(out));
  if (char === '`') return openingQuote(reader, lastPrinted(out));
  if (char === "'") return closingQuote(reader);
  if (char === '~') return isTie(lastPrinted(out), peek(reader)) ? ' ' : char;
  return char;
}

/** `--` and `---` are dashes, but for the options of a command line, as in ` --help`. */
function dashes(reader: Reader, before: string): string {
  const more = take(reader, /-+/y);
  const option = /^\s?$/.test(before) && /[a-z]/i.test(peek(reader));
  if (more === '-' && !option) return '–';
  return more === '--' ? '—' : `-${more}`;
}

function openingQuote(reader: Reader, before: string): string {
  if (peek(reader) === '`') {
    reader.at++;
    reader.quoted = true;
    return '“';
  }
  if (
    !/^[\s([]?$/.test(before) ||
    !/[^\s`'][^`']{0,200}'/y.test(reader.text.slice(reader.at, reader.at + 210))
  )
    return '`';
  reader.singleQuoted = true;
  return '‘';
}

function closingQuote(reader: Reader): string {
  if (reader.quoted && peek(reader) === "'") {
    reader.at++;
    reader.quoted = false;
    return '”';
  }
  if (!reader.singleQuoted || /[\p{L}\p{N}]/u.test(peek(reader))) return "'";
  reader.singleQuoted = false;
  return '’';
}

/** A tie joins two words; before a number or in a path a tilde means itself (`~5%`, `example.org/~name`). */
function isTie(before: string, after: string): boolean {
  return /[\p{L}\p{N}.,)}\]]/u.test(before) && /\S/.test(after);
}

/** A set that stands in text as it is, such as `{0, 1}`, brace and all; `''` when the brace just read is TeX's. */
export function literalSet(reader: Reader): string {
  const start = reader.at;
  const content = take(reader, /[^{}\\$]{1,60}\}/y);
  if (content.includes(',') && !/\p{L}\p{L}/u.test(content)) return `{${content}`;
  reader.at = start;
  return '';
}
