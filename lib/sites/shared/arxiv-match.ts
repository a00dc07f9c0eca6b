import { parseArxivId } from '../../paper/arxiv-id.ts';
import type { PageKind, UrlMatch } from '../site.ts';

/** The match of a page whose URL holds this text as its arXiv id, if it is one. */
export function arxivMatch(page: PageKind, text: string): UrlMatch | undefined {
  const found = parseArxivId(text);
  if (!found) return undefined;
  const match: UrlMatch = { page, ids: { arxiv: found.id } };
  return found.version === undefined ? match : { ...match, version: found.version };
}

/** The same for an id that further segments may follow: new ids are one segment, old ones two. */
export function arxivMatchAtStart(page: PageKind, segments: readonly string[]): UrlMatch | undefined {
  return arxivMatch(page, segments[0] ?? '') ?? arxivMatch(page, segments.slice(0, 2).join('/'));
}

/** The year in which an arXiv id was given: its first two digits, which began with 91. */
export function yearOfArxivId(id: string): number | undefined {
  const digits = /(?:^|\/)(\d\d)\d\d/.exec(id)?.[1];
  if (digits === undefined) return undefined;
  const year = Number(digits);
  return year >= 91 ? 1900 + year : 2000 + year;
}
