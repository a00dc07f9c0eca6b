import { normaliseIds } from '../paper/ids.ts';
import { describedSite, type Located } from './shared/described-site.ts';
import { doiInAddress } from './shared/doi-path.ts';
import { examplesOf } from './shared/example.ts';
import type { SiteExample } from './site.ts';

const LISTINGS = new Set(['search', 'browse', 'issue', 'volume', 'dynamicSearch']);
/** Corrections and comments have DOIs of their own (`10.1371/annotation/…`). */
const ARTICLE = /^10\.1371\/journal\.[a-z]{4}\.\d{7}$/i;

export const plos = describedSite({
  id: 'plos',
  name: 'PLOS',
  covers: 'Articles, PDFs by their address, issues and search results',
  hosts: ['*://journals.plos.org/*'],
  locate(url, [journal = '', section = '', view = '', ...rest]) {
    if (section === 'article') return locateArticle(url, journal, view, rest);
    return LISTINGS.has(section) ? 'listing' : undefined;
  },
  places: {
    title: '#artTitle',
    abstract: '.abstract-content',
    authors: '#author-list .author-name',
  },
  rows: {
    link: '.search-results-title a, .item--article-title a, h2 a[href*="article?id="], h3 a[href*="article?id="]',
    row: '.search-results-list > dt, .item, .article-block, li, dt',
    authors: '.search-results-authors, .item--authors, .authors',
  },
});

/** `/plosone/article?id=<doi>`; until 2014 `/plosone/article/info:doi/<doi>`. */
function locateArticle(
  url: URL,
  journal: string,
  view: string,
  rest: readonly string[],
): Located | undefined {
  const doi = (url.searchParams.get('id') ?? rest.slice(0, 2).join('/')).replace(/^info:doi\//, '');
  if (!ARTICLE.test(doi)) return undefined;
  const ids = normaliseIds({ doi });
  const address = `https://journals.plos.org/${journal}/article?id=${doiInAddress(ids.doi ?? '')}`;
  const isOld = view === 'info:doi';
  if (view === 'file') return { page: isPrintable(url) ? 'pdf' : 'auxiliary', ids, address };
  return { page: view === '' || isOld ? 'html' : 'auxiliary', ids, address };
}

function isPrintable({ searchParams }: URL): boolean {
  return searchParams.get('type') === 'printable';
}

const PAPER = { ids: { doi: '10.1371/journal.pone.9990204' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'html',
    [
      'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.9990204',
      'http://journals.plos.org/plosone/article/?id=10.1371%2Fjournal.pone.9990204&utm_source=x#sec003',
      'https://journals.plos.org/plosone/article/info%3Adoi/10.1371/journal.pone.9990204',
      'https://journals.plos.org/ploscompbiol/article?id=10.1371/JOURNAL.PONE.9990204',
    ],
    PAPER,
  ),
  ...examplesOf(
    'pdf',
    ['https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.9990204&type=printable'],
    { ...PAPER, landing: 'https://journals.plos.org/plosone/article?id=10.1371/journal.pone.9990204' },
  ),
  ...examplesOf(
    'auxiliary',
    [
      'https://journals.plos.org/plosone/article/authors?id=10.1371/journal.pone.9990204',
      'https://journals.plos.org/plosone/article/file?id=10.1371/journal.pone.9990204&type=manuscript',
    ],
    PAPER,
  ),
  ...examplesOf('listing', [
    'https://journals.plos.org/plosone/search?q=deep+learning',
    'https://journals.plos.org/plosone/browse/machine_learning',
    'https://journals.plos.org/ploscompbiol/issue?id=10.1371/issue.pcbi.v14.i12',
  ]),
  ...examplesOf('none', [
    'https://journals.plos.org/plosone/',
    'https://journals.plos.org/plosone/article?id=10.1371/annotation/0f0f0f0f',
    'https://journals.plos.org/plosone/s/submission-guidelines',
    'https://plos.org/article?id=10.1371/journal.pone.9990204',
  ]),
];
