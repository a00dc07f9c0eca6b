import { parseArxivId } from '../../paper/arxiv-id.ts';
import { normaliseIds } from '../../paper/ids.ts';
import type { PaperIds } from '../../paper/paper.ts';
import { decoded, hostOf, pathSegments } from './path.ts';

/** The ids of the one paper that an address of arXiv, a DOI resolver, OpenReview, the ACL Anthology or PubMed names. */
export function idsOfAddress(address: URL | undefined): PaperIds {
  if (!address) return {};
  const host = hostOf(address).replace(/^www\./, '');
  const [first = '', second = ''] = pathSegments(address);
  switch (host) {
    case 'doi.org':
    case 'dx.doi.org':
      return normaliseIds({ doi: decoded(address.pathname.slice(1)) });
    case 'openreview.net':
      return /^(?:forum|pdf)$/.test(first)
        ? normaliseIds({ openreview: address.searchParams.get('id') ?? '' })
        : {};
    case 'aclanthology.org':
    case 'aclweb.org':
      return normaliseIds({ acl: (first === 'anthology' ? second : first).replace(/(?:v\d+)?\.pdf$/, '') });
    case 'pubmed.ncbi.nlm.nih.gov':
      return normaliseIds({ pmid: first });
    default:
      return arxivIds(address, host);
  }
}

function arxivIds({ href }: URL, host: string): PaperIds {
  if (!/(?:^|\.)arxiv\.org$/.test(host)) return {};
  const arxiv = parseArxivId(href)?.id;
  return arxiv === undefined ? {} : { arxiv };
}
