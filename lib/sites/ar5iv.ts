import { arxivMatchAtStart } from './shared/arxiv-match.ts';
import { isArxivWall } from './shared/arxiv-wall.ts';
import { paperDetection } from './shared/fields.ts';
import { readLatexmlPage } from './shared/latexml.ts';
import { hostOf, isWeb, pathSegments } from './shared/path.ts';
import type { Site, SiteExample, UrlMatch } from './site.ts';

const SECTIONS = new Set(['html', 'abs', 'papers']);
const HOSTS = new Set(['ar5iv.labs.arxiv.org', 'ar5iv.org', 'www.ar5iv.org']);

export const ar5iv: Site = {
  id: 'ar5iv',
  name: 'ar5iv',
  covers: 'HTML pages of arXiv papers',
  hosts: ['*://ar5iv.labs.arxiv.org/*', '*://ar5iv.org/*', '*://*.ar5iv.org/*'],
  detect(url) {
    if (!isWeb(url) || !HOSTS.has(hostOf(url))) return undefined;
    const [section, ...rest] = pathSegments(url);
    // `/abs/<id>` and `/papers/<id>` lead to the HTML page: there is no other.
    return SECTIONS.has(section ?? '') ? arxivMatchAtStart('html', rest) : undefined;
  },
  extract(doc, _url, match) {
    const id = 'ids' in match ? match.ids.arxiv : undefined;
    if (!('ids' in match) || id === undefined || isBarred(doc)) return { status: 'none', site: 'ar5iv' };
    return paperDetection({ site: 'ar5iv', ...match }, readLatexmlPage(doc, id));
  },
};

/** Papers without a title are called "Untitled Document". */
function isBarred(doc: Document): boolean {
  return doc.querySelector('.ltx_document') === null && isArxivWall(doc);
}

export const examples = (): readonly SiteExample[] => [
  example('https://ar5iv.labs.arxiv.org/html/1706.05137'),
  example('https://ar5iv.labs.arxiv.org/html/1706.05137v1', 1),
  example('https://ar5iv.org/html/1706.05137/'),
  example('http://ar5iv.org/html/1706.05137#S2.SS1'),
  example('https://www.ar5iv.org/abs/1706.05137'),
  example('https://ar5iv.org/papers/1706.05137'),
  example('https://ar5iv.org/abs/arXiv:1706.05137?utm_source=x'),
  { url: 'https://ar5iv.labs.arxiv.org/html/hep-th/0703166', page: 'html', ids: { arxiv: 'hep-th/0703166' } },
  { url: 'https://ar5iv.labs.arxiv.org/', page: 'none' },
  { url: 'https://ar5iv.labs.arxiv.org/html/not-an-id', page: 'none' },
  { url: 'https://ar5iv.org/log/1706.05137', page: 'none' },
];

function example(url: string, version?: number) {
  const match: UrlMatch = { page: 'html', ids: { arxiv: '1706.05137' }, version };
  return { url, ...match };
}
