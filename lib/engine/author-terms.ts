import { isAnonymous, isGroup, nameParts } from '../paper/authors.ts';
import { foldWord } from './words.ts';

/** Authors that are looked at: a collaboration may have thousands. */
const MOST = 60;
/** What terms of authors begin with, and no word does. */
export const AUTHOR = '@';

/**
 * Authors as terms of their own beside those of the text: family name and the first letter of the given one
 * (`@arora s`), for papers abbreviate.
 */
export function authorTerms(authors: readonly string[]): string[] {
  const people = authors.slice(0, MOST).flatMap((name) => foldedPerson(name) ?? []);
  return [...new Set(people.map(({ family, given }) => `${AUTHOR}${family} ${given[0]}`))];
}

/** A person's names as they are compared, neither empty; groups and names under review are nobody. */
export function foldedPerson(name: string): { given: string; family: string } | undefined {
  if (isGroup(name) || isAnonymous(name)) return undefined;
  const parts = nameParts(name);
  const [given, family] = [foldWord(parts.given), foldWord(parts.family)];
  return given !== '' && family !== '' ? { given, family } : undefined;
}
