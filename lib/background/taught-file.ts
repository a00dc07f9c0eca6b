import { type TaughtRule, validateRule } from '../sites/taught/rule.ts';

/** A rule of a file that was left out: its place, counted from 1, and why. */
export interface RefusedRule {
  index: number;
  reason: string;
}

export interface TaughtFile {
  rules: TaughtRule[];
  refused: RefusedRule[];
}

const FORMAT = 'kindred-sites';
const VERSION = 1;
/** A file of more rules is no file of rules. */
const MOST = 500;

/** The rules as a file that `readTaughtFile` reads. */
export function taughtFile(rules: readonly TaughtRule[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, rules }, null, 2)}\n`;
}

/** The rules of a file, and what was wrong with the others. Throws, in words for the user, where it is no such file. */
export function readTaughtFile(text: string): TaughtFile {
  const { format, version, rules } = parse(text);
  if (format !== FORMAT || !Array.isArray(rules)) {
    throw new Error('This file holds no sites of Kindred. Nothing was changed.');
  }
  if (version !== VERSION) {
    throw new Error('This file was written by a newer version of Kindred. Nothing was changed.');
  }
  if (rules.length > MOST) throw new Error(`This file holds more than ${MOST} sites. Nothing was changed.`);
  const file: TaughtFile = { rules: [], refused: [] };
  rules.forEach((input, at) => {
    const check = validateRule(input);
    if ('rule' in check) file.rules.push(check.rule);
    else file.refused.push({ index: at + 1, reason: Object.values(check.problems).join(' ') });
  });
  return file;
}

function parse(text: string): Record<string, unknown> {
  try {
    return Object(JSON.parse(text)) as Record<string, unknown>;
  } catch {
    throw new Error('This file is not JSON. Nothing was changed.');
  }
}
