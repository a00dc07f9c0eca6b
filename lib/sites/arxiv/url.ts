import { arxivMatch, arxivMatchAtStart } from '../shared/arxiv-match.ts';
import { decoded, pathSegments } from '../shared/path.ts';
import type { UrlMatch } from '../site.ts';
import { showsPapers } from './host.ts';

const LISTING: UrlMatch = { page: 'listing' };

/** Pages that carry a paper's id but do not show it. */
const AUXILIARY = new Set('format ps dvi e-print src bibtex refs cits tb trackback audio'.split(' '));
const FEED = /\.(?:atom2?|json)$/;

/** Which page of arXiv a URL is. `undefined`: none of papers, such as home, login and submission. */
export function detectArxivUrl(url: URL): UrlMatch | undefined {
  if (!showsPapers(url)) return undefined;
  const [section = '', ...rest] = pathSegments(url);
  switch (section) {
    case 'abs':
      return fromAbs(rest, url);
    case 'pdf':
    case 'html':
      return arxivMatchAtStart(section, rest);
    case 'ftp':
      return fromFtp(rest);
    case 'show-email':
      // The first segment hides the address from robots.
      return arxivMatchAtStart('auxiliary', rest.slice(1));
    case 'search':
      return LISTING;
    case 'list':
    case 'catchup':
      return rest.length >= 2 ? LISTING : undefined;
    case 'a':
      return rest.length === 1 && !FEED.test(rest[0] ?? '') ? LISTING : undefined;
    default:
      return AUXILIARY.has(section) ? arxivMatchAtStart('auxiliary', rest) : undefined;
  }
}

/**
 * `/abs/<id>`, and the forms of arXiv's early years: `/abs?id=<id>`, `/abs?archive=math&papernum=0309136`,
 * `/abs/math?papernum=0309136`, `/abs?math/0309136`. Where none is an id, the page itself may tell.
 */
function fromAbs(rest: readonly string[], { search, searchParams }: URL): UrlMatch {
  const path = rest.join('/');
  const archive = searchParams.get('archive') ?? path;
  const candidates = [
    path,
    searchParams.get('id') ?? '',
    `${archive}/${searchParams.get('papernum') ?? ''}`,
    decoded(search.slice(1).split('&', 1)[0] ?? ''),
  ];
  for (const text of candidates) {
    const match = arxivMatch('abstract', text);
    if (match) return match;
  }
  return { page: 'unknown' };
}

/** `/ftp/arxiv/papers/2101/2101.00001.pdf`, `/ftp/hep-th/papers/0703/0703166v2.tar.gz` */
function fromFtp([archive = '', papers, , file = '']: readonly string[]): UrlMatch | undefined {
  if (papers !== 'papers') return undefined;
  const name = file.replace(/\.(?:tar\.gz|html\.gz|abs)$/, '');
  const page = file.endsWith('.pdf') ? 'pdf' : 'auxiliary';
  return arxivMatch(page, archive === 'arxiv' ? name : `${archive}/${name}`);
}
