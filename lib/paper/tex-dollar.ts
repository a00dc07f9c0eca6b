import { peek, type Reader } from './tex-scope.ts';

const LONGEST = 4_000;

/**
 * The formula that the dollar just read opens, or `undefined` when that is only a sign: `$5` and `from $5 to $10` are
 * prices. `next` is where the text after the closing sign begins.
 */
export function formulaAt(reader: Reader): { start: number; end: number; next: number } | undefined {
  const sign = peek(reader) === '$' ? '$$' : '$';
  const start = reader.at + sign.length - 1;
  const end = closingDollar(reader, start, sign);
  const next = end + sign.length;
  if (end === -1 || !isFormula(reader.text.slice(start, end), reader.text.charAt(next))) return undefined;
  return { start, end, next };
}

/** Where the next `sign` is that no backslash stands before, or -1. */
function closingDollar({ text, end }: Reader, start: number, sign: string): number {
  let found = text.indexOf(sign, start);
  while (found > start && text.charAt(found - 1) === '\\') found = text.indexOf(sign, found + 1);
  return found < end && found - start <= LONGEST ? found : -1;
}

/** Two words in a row, without any sign of TeX, are prose between two prices. */
function isFormula(content: string, after: string): boolean {
  if (/^\d/.test(content) && isPrice(content, after)) return false;
  return /[\\^_{}]/.test(content) || !/\p{L}\p{L}\s+\p{L}\p{L}/u.test(content);
}

/** After an amount, a sign with space before it and something right after it opens, and does not close. */
function isPrice(content: string, after: string): boolean {
  if (/\d/.test(after) || (/\s$/.test(content) && /[\p{L}\\{(]/u.test(after))) return true;
  return !/[\\^]/.test(content) && (/\s$/.test(content) || /^[\d.,]+\s+\p{L}\p{L}/u.test(content));
}
