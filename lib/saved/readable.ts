import type { SavedRecord } from './schema.ts';

/**
 * Whether a stored value is a record that the list can hold. Disks and older versions have their faults; one bad record
 * must not close the list for all others.
 */
export function isReadable(value: unknown): value is SavedRecord {
  if (!isObject(value)) return false;
  const { key, keys, paper, savedAt, tags } = value;
  return (
    typeof key === 'string' && isTexts(keys) && isTexts(tags) && Number.isFinite(savedAt) && isPaper(paper)
  );
}

function isPaper(value: unknown): boolean {
  if (!isObject(value)) return false;
  const { title, abstract, authors, ids } = value;
  return typeof title === 'string' && typeof abstract === 'string' && isTexts(authors) && isObject(ids);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((text) => typeof text === 'string');
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
