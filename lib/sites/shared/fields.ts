import { ID_KINDS, mergeIds, normaliseIds } from '../../paper/ids.ts';
import type { IdKind, Paper, PaperIds } from '../../paper/paper.ts';
import type { Evidence, FieldEvidence, PageKind, PaperDetection } from '../site.ts';
import { evidenceOf, type Found } from './evidence.ts';

export { type Candidate, type Found, firstFound, PREVIEW } from './evidence.ts';

/** What the document of a page says about its paper. */
export interface PageFields {
  ids: PaperIds;
  /** Where each id stands; metadata made for it, where nothing else is said. */
  idEvidence?: Partial<Record<IdKind, Evidence>>;
  version?: number;
  title?: Found<string>;
  abstract?: Found<string>;
  authors?: Found<readonly string[]>;
  year?: Found<number>;
  venue?: string;
  categories?: readonly string[];
  url?: string;
}

export interface PageIdentity {
  site: string;
  page: PageKind;
  /** Ids and version that the URL names: they win. */
  ids: PaperIds;
  version?: number;
}

/**
 * Joins URL and document to one detection. Without a title only the ids are known, and no paper is given. A document whose
 * own id is another than its URL's (a page that changed its address before its text) tells nothing about this paper.
 */
export function paperDetection(identity: PageIdentity, fields: PageFields): PaperDetection {
  const shown = normaliseIds(fields.ids);
  return contradicts(normaliseIds(identity.ids), shown)
    ? joined(identity, { ids: {} })
    : joined(identity, { ...fields, ids: shown });
}

/**
 * Whether ids of a page name another paper than those of its URL. DOIs may differ by an ending alone: versions and parts
 * of a paper have their own (`10.7554/elife.12345.2`).
 */
export function contradicts(ids: PaperIds, shown: PaperIds): boolean {
  return ID_KINDS.some((kind) => {
    const [own, other] = [ids[kind], shown[kind]];
    if (!own || !other || own === other) return false;
    return kind !== 'doi' || !(own.startsWith(other) || other.startsWith(own));
  });
}

function joined(identity: PageIdentity, fields: PageFields): PaperDetection {
  const { site, page } = identity;
  const ids = mergeIds(identity.ids, fields.ids);
  const version = identity.version ?? fields.version;
  const paper = paperOf(fields, ids);
  return {
    status: 'paper',
    site,
    page,
    ids,
    ...(version !== undefined && { version }),
    ...(paper && { paper }),
    evidence: { ...idsEvidence(identity, fields), ...(paper && textEvidence(fields)) },
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

function idsEvidence({ ids }: PageIdentity, { ids: shown, idEvidence }: PageFields): FieldEvidence {
  const evidence: FieldEvidence = {};
  for (const kind of ID_KINDS) {
    if (ids[kind]) evidence[kind] = evidenceOf('url');
    else if (shown[kind]) evidence[kind] = idEvidence?.[kind] ?? evidenceOf('meta');
  }
  return evidence;
}

function textEvidence(fields: PageFields): FieldEvidence {
  const evidence: FieldEvidence = {};
  for (const field of ['title', 'abstract', 'authors', 'year'] as const) {
    const found = fields[field];
    if (found) evidence[field] = found.evidence;
  }
  return evidence;
}
