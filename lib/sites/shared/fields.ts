import { mergeIds, normaliseIds } from '../../paper/ids.ts';
import type { Paper, PaperIds } from '../../paper/paper.ts';
import type { Evidence, PageKind, PaperDetection } from '../site.ts';

/** A field with the place where it was read. */
export interface Found<T> {
  value: T;
  evidence: Evidence;
}

/** What the document of a page says about its paper. */
export interface PageFields {
  ids: PaperIds;
  version?: number;
  title?: Found<string>;
  abstract?: Found<string>;
  authors?: Found<readonly string[]>;
  year?: Found<number>;
  venue?: string;
  categories?: readonly string[];
  url?: string;
}

/** The first candidate with something in it (text, list or number); later ones are not read. */
export function firstFound<T extends string | number | readonly string[]>(
  ...candidates: readonly (readonly [Evidence, () => T | undefined])[]
): Found<T> | undefined {
  for (const [evidence, read] of candidates) {
    const value = read();
    const isEmpty = value === undefined || (typeof value !== 'number' && value.length === 0);
    if (!isEmpty) return { value, evidence };
  }
  return undefined;
}

export interface PageIdentity {
  site: string;
  page: PageKind;
  /** Ids and version that the URL names: they win. */
  ids: PaperIds;
  version?: number;
}

/** Joins URL and document to one detection. Without a title only the ids are known, and no paper is given. */
export function paperDetection(identity: PageIdentity, fields: PageFields): PaperDetection {
  const { site, page } = identity;
  const ids = mergeIds(identity.ids, normaliseIds(fields.ids));
  const version = identity.version ?? fields.version;
  const paper = paperOf(fields, ids);
  return {
    status: 'paper',
    site,
    page,
    ids,
    ...(version !== undefined && { version }),
    ...(paper && { paper }),
    evidence: evidenceOf(identity, fields, paper !== undefined),
  };
}

function paperOf({ title, abstract, authors, year, venue, categories, url }: PageFields, ids: PaperIds) {
  if (!title) return undefined;
  const paper: Paper = {
    title: title.value,
    abstract: abstract?.value ?? '',
    authors: authors?.value ?? [],
    ids,
    source: 'page',
  };
  if (year) paper.year = year.value;
  if (venue) paper.venue = venue;
  if (categories?.length) paper.categories = categories;
  if (url) paper.url = url;
  return paper;
}

function evidenceOf(
  identity: PageIdentity,
  fields: PageFields,
  hasPaper: boolean,
): PaperDetection['evidence'] {
  const evidence: PaperDetection['evidence'] = {
    ids: Object.keys(identity.ids).length > 0 ? 'url' : 'meta',
  };
  if (!hasPaper) return evidence;
  for (const field of ['title', 'abstract', 'authors', 'year'] as const) {
    const found = fields[field];
    if (found) evidence[field] = found.evidence;
  }
  return evidence;
}
