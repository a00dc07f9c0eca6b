import { isAnonymous, isGroup, nameParts } from '../paper/authors.ts';
import { foldWord } from './words.ts';

/** Authors that are looked at: a collaboration may have thousands. */
const MOST = 60;
/** No word begins so. */
const PREFIX = '@';

/**
 * Authors as terms of their own beside those of the text: family name and the first letter of the given one
 * (`@arora s`), for papers abbreviate. Groups and names under review are nobody.
 */
export function authorTerms(authors: readonly string[]): string[] {
  return [...new Set(authors.slice(0, MOST).flatMap(termOfAuthor))];
}

/** What the terms of authors whose family name begins so begin with. */
export function authorPrefix(family: string): string {
  return PREFIX + foldWord(family);
}

function termOfAuthor(name: string): string[] {
  if (isGroup(name) || isAnonymous(name)) return [];
  const { given, family } = nameParts(name);
  const initial = foldWord(given)[0] ?? '';
  const folded = foldWord(family);
  return initial === '' || folded === '' ? [] : [`${PREFIX}${folded} ${initial}`];
}
