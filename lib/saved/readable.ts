import type { SavedRecord } from './schema.ts';

/** The latest moment that a date can hold, milliseconds since the epoch. */
const LAST_MOMENT = 8.64e15;

/**
 * Whether a stored value is a record that the list can hold. Disks and older versions have their faults; one bad record
 * must not close the list, nor search, for all others: each field that anything reads is looked at.
 */
export function isReadable(value: unknown): value is SavedRecord {
  if (!isObject(value)) return false;
  const { key, keys, paper, savedAt, removedAt, tags, note } = value;
  return (
    isText(key) &&
    isTexts(keys) &&
    isTexts(tags) &&
    isText(note) &&
    isMoment(savedAt) &&
    isAbsentOr(isMoment, removedAt) &&
    isPaper(paper)
  );
}

function isPaper(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { title, abstract, authors, ids, year, venue, categories, url } = value;
  return (
    isText(title) &&
    isText(abstract) &&
    isTexts(authors) &&
    isObject(ids) &&
    isTexts(Object.values(ids)) &&
    isAbsentOr(Number.isInteger, year) &&
    isAbsentOr(isText, venue) &&
    isAbsentOr(isTexts, categories) &&
    isAbsentOr(isAddress, url)
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';

const isTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);

const isMoment = (value: unknown): boolean =>
  Number.isInteger(value) && Math.abs(Number(value)) <= LAST_MOMENT;

const isAddress = (value: unknown): boolean => isText(value) && /^https?:\/\//i.test(value);

function isAbsentOr(is: (value: unknown) => boolean, value: unknown): boolean {
  return value === undefined || is(value);
}

/** A plain one: a date, a map or a list is no record. */
function isObject(value: unknown): value is Record<string, unknown> {
  return Object.prototype.toString.call(value) === '[object Object]';
}
