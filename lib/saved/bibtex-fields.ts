/** UTF-16 units that are read at all: an entry with a long abstract and a thousand authors. */
const LONGEST = 100_000;
const MOST_FIELDS = 200;

export interface BibtexFields {
  /** In small letters: `article`, `misc`. */
  type: string;
  /** Values by name in small letters, as they are written: TeX, without the braces or quotes around them. */
  fields: ReadonlyMap<string, string>;
}

const NO_ENTRY = new Set(['comment', 'string', 'preamble']);

/** The fields of the BibTeX entry that a text begins with; what follows it is not read. Time is linear in the text. */
export function readBibtexFields(source: string): BibtexFields | undefined {
  const text = source.slice(0, LONGEST);
  const head = /^\s*@\s*([a-z]+)\s*[{(]\s*(?:[^\s,{}()"=]+\s*)?,/i.exec(text);
  const type = head?.[1]?.toLowerCase();
  if (!head || !type || NO_ENTRY.has(type)) return undefined;
  const fields = new Map<string, string>();
  let at = head[0].length;
  for (let i = 0; i < MOST_FIELDS; i++) {
    const name = after(/[\s,]*([a-z][\w-]*)\s*=\s*/iy, text, at);
    if (!name) break;
    const value = readValue(text, name.end);
    if (!fields.has(name.found.toLowerCase())) fields.set(name.found.toLowerCase(), value.text);
    at = value.end;
  }
  return { type, fields };
}

/** Pieces in braces, quotes or bare, joined by `#`. */
function readValue(text: string, start: number): { text: string; end: number } {
  let value = '';
  let end = start;
  for (;;) {
    const piece = readPiece(text, end);
    value += piece.text;
    end = piece.end;
    const joint = after(/\s*(#)\s*/y, text, end);
    if (!joint) return { text: value, end };
    end = joint.end;
  }
}

function readPiece(text: string, start: number): { text: string; end: number } {
  const opener = text[start];
  if (opener !== '{' && opener !== '"') {
    const bare = after(/([^\s,{}"#=]*)/y, text, start);
    return { text: bare?.found ?? '', end: bare?.end ?? start };
  }
  const end = closing(text, start, opener);
  return { text: text.slice(start + 1, end), end: end + 1 };
}

/** Where the piece that opens at `start` ends: its brace or, outside of inner braces, its quote; else the text's end. */
function closing(text: string, start: number, opener: '{' | '"'): number {
  let depth = 0;
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '{') depth++;
    else if (char === '}' && depth > 0) depth--;
    else if (depth === 0 && char === (opener === '{' ? '}' : '"')) return at;
  }
  return text.length;
}

function after(pattern: RegExp, text: string, at: number): { found: string; end: number } | undefined {
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  return match ? { found: match[1] ?? '', end: pattern.lastIndex } : undefined;
}
