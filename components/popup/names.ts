import type { PaperIds } from '../../lib/paper/paper.ts';

/** An id as readers write it: `arXiv:2401.00001`. */
export function nameOf({ arxiv, doi, openreview, acl, pmid }: PaperIds): string {
  if (arxiv) return `arXiv:${arxiv}`;
  if (doi) return `doi:${doi}`;
  if (openreview) return `OpenReview ${openreview}`;
  return acl ?? (pmid ? `PubMed ${pmid}` : 'This paper');
}
