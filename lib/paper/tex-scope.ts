/** A place in a TeX source. `end` is exclusive; nothing reads past it. */
export interface Reader {
  readonly text: string;
  at: number;
  readonly end: number;
  /** An opening double or single TeX quote was read and waits for its partner. */
  quoted?: boolean;
  singleQuoted?: boolean;
}

/** One group, formula or argument while it is read: what it printed so far, and how the rest is to be read. */
export interface Scope {
  readonly reader: Reader;
  readonly out: string[];
  maths: boolean;
  /** What stood before `\\over`: the whole group is then a fraction. */
  above?: string;
  /** Reads the next argument: a braced group, a command, or one character. */
  argument(maths?: boolean): string;
}

/** The next character, or `''` at the end. */
export function peek({ text, at, end }: Reader, ahead = 0): string {
  return at + ahead < end ? text.charAt(at + ahead) : '';
}

/** The last character printed, or `''`. */
export function lastPrinted(out: readonly string[]): string {
  return out.at(-1)?.slice(-1) ?? '';
}

/** Takes back a space at the end of what was printed. */
export function unprintSpace(out: string[]): boolean {
  if (lastPrinted(out) !== ' ') return false;
  out.push(out.pop()?.slice(0, -1) ?? '');
  return true;
}

export function print(out: string[], text: string): void {
  if (text !== '') out.push(text);
}

/** What `pattern` (sticky) matches here, which is thereby read; `''` where it does not match. */
export function take(reader: Reader, pattern: RegExp): string {
  pattern.lastIndex = reader.at;
  const found = (pattern.exec(reader.text)?.[0] ?? '').slice(0, reader.end - reader.at);
  reader.at += found.length;
  return found;
}

export function skipSpace(reader: Reader): boolean {
  return take(reader, /\s+/y) !== '';
}

/** Reads a braced group as it stands, inner braces included; `''` where there is none. */
export function takeGroup(reader: Reader): string {
  if (peek(reader) !== '{') return '';
  const start = reader.at + 1;
  for (let depth = 0; reader.at < reader.end; ) {
    const char = reader.text.charAt(reader.at++);
    if (char === '\\') reader.at++;
    else if (char === '{') depth++;
    else if (char === '}' && --depth === 0) return reader.text.slice(start, reader.at - 1);
  }
  reader.at = reader.end;
  return reader.text.slice(start, reader.end);
}

/** Reads an optional argument in square brackets, such as the degree of a root. */
export function takeOption(reader: Reader): string {
  return take(reader, /\[[^[\]]{0,200}\]/y).slice(1, -1);
}
