import { parseArxivId } from './arxiv-id.ts';
import { parseDoi } from './doi.ts';
import type { IdKind, PaperIds } from './paper.ts';

/** The kinds of ids, the one that names a paper best first. */
export const ID_KINDS: readonly IdKind[] = ['arxiv', 'doi', 'openreview', 'acl', 'pmid'];

const ARXIV_DOI = /^10\.48550\/arxiv\./;
const OPENREVIEW = /^[\w-]{5,100}$/;
const ACL_NEW = /^\d{4}\.[a-z0-9_]{1,40}-[a-z0-9_]{1,40}\.\d{1,5}$/;
const ACL_OLD = /^[A-Z]\d{2}-\d{4,5}$/;
const PMID = /^(?:PMID:?\s*)?0*([1-9]\d{0,9})$/i;

/** Every id in its normal form; what is not valid is left out, and arXiv's own DOIs become arXiv ids. */
export function normaliseIds(ids: PaperIds): PaperIds {
  const doi = parseDoi(ids.doi ?? '');
  const ofArxiv = doi !== undefined && ARXIV_DOI.test(doi);
  return present({
    arxiv: parseArxivId(ids.arxiv ?? '')?.id ?? (ofArxiv ? parseArxivId(doi)?.id : undefined),
    doi: ofArxiv ? undefined : doi,
    openreview: OPENREVIEW.exec(ids.openreview?.trim() ?? '')?.[0],
    acl: parseAcl(ids.acl?.trim() ?? ''),
    pmid: PMID.exec(ids.pmid?.trim() ?? '')?.[1],
  });
}

/** All ids of both; where they disagree, `preferred` is right. */
export function mergeIds(preferred: PaperIds, other: PaperIds): PaperIds {
  const merged: PaperIds = {};
  for (const kind of ID_KINDS) {
    const id = preferred[kind] || other[kind];
    if (id) merged[kind] = id;
  }
  return merged;
}

/** Old ACL ids are written in capitals, new ones in small letters, whatever the page did. */
function parseAcl(id: string): string | undefined {
  const lower = id.toLowerCase();
  if (ACL_NEW.test(lower)) return lower;
  const upper = id.toUpperCase();
  return ACL_OLD.test(upper) ? upper : undefined;
}

function present(ids: { [K in IdKind]: string | undefined }): PaperIds {
  const valid: PaperIds = {};
  for (const kind of ID_KINDS) {
    const id = ids[kind];
    if (id !== undefined) valid[kind] = id;
  }
  return valid;
}
