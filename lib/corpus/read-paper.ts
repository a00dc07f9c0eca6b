import type { Paper, PaperIds } from '../paper/paper.ts';
import { isRecord } from '../util/record.ts';

/**
 * A paper from parsed JSON that we wrote ourselves; `undefined` when a field is missing or of the wrong type. One that is
 * known by its id alone has no title. Not bounded here.
 */
export function readRecord(value: unknown): Paper | undefined {
  if (!isRecord(value)) return undefined;
  const { title, abstract, authors, year, venue, categories, ids, url } = value;
  if (typeof title !== 'string' || typeof abstract !== 'string') return undefined;
  if (!areStrings(authors) || !isIds(ids) || !areOptional('string', venue, url)) return undefined;
  if (!areOptional('number', year) || !(categories === undefined || areStrings(categories))) return undefined;
  return { ...(value as unknown as Paper), title, abstract, authors, ids };
}

function areStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function areOptional(type: 'string' | 'number', ...values: unknown[]): boolean {
  return values.every((value) => value === undefined || typeof value === type);
}

function isIds(value: unknown): value is PaperIds {
  return isRecord(value) && Object.values(value).every((id) => typeof id === 'string');
}
