import { entryOf } from '../util/record.ts';
import { describedSite, type Located } from './shared/described-site.ts';
import { doiInAddress, idsOfDoiPath, indexOfDoi } from './shared/doi-path.ts';
import { examplesOf } from './shared/example.ts';
import { hostOf } from './shared/path.ts';
import type { PageKind, SiteExample } from './site.ts';

const PAPERS: Readonly<Record<string, PageKind>> = {
  article: 'abstract',
  articles: 'abstract',
  chapter: 'abstract',
  protocol: 'abstract',
  referenceworkentry: 'abstract',
  rwe: 'abstract',
  pdf: 'pdf',
  epdf: 'pdf',
  counter: 'pdf',
};
/** `/article/<doi>/tables/1` and the like: parts of a paper. */
const PART = /^(?:tables|figures|metrics|references)$/;
const LISTINGS = new Set([
  'search',
  'journal',
  'book',
  'conference',
  'series',
  'referencework',
  'collections',
]);

export const springer = describedSite({
  id: 'springer',
  name: 'Springer and BMC',
  covers: 'Articles and chapters, PDFs by their address, books, issues and search results',
  hosts: ['*://*.springer.com/*', '*://*.biomedcentral.com/*', '*://*.springeropen.com/*'],
  locate(url, segments) {
    return locatePaper(url, segments) ?? (isListing(url, segments) ? 'listing' : undefined);
  },
  places: {
    title: 'h1.c-article-title, h1.ChapterTitle, h1[itemprop="name"]',
    abstract: '#Abs1-content, section.Abstract',
    authors: '[data-test="author-name"], .authors__name',
  },
  rows: {
    link:
      'h2 a[href*="/10."], h3 a[href*="/10."], h4 a[href*="/10."], a.title[href*="10."], [data-test^="chapter-title"] a, ' +
      '.toc-item .title a, .content-type-list__meta a[href*="/10."]',
    row: 'article, li, [data-test="chapter"]',
    authors:
      '[data-test="authors"] [itemprop="name"], [data-test="authors"], .c-author-list, .authors, .c-listing__authors-list',
    year: 'time, [data-test="published"], .year',
  },
});

/** `/article/<doi>`, `/content/pdf/<doi>.pdf`, and the bare `/<doi>` that leads to one of them. */
function locatePaper(url: URL, segments: readonly string[]): Located | undefined {
  const at = indexOfDoi(segments);
  if (at < 0) return undefined;
  const kind = segments[at - 1]?.toLowerCase();
  const page = kind === undefined ? 'abstract' : entryOf(PAPERS, kind);
  const part = segments.findIndex((segment, i) => i > at + 1 && PART.test(segment));
  const ids = idsOfDoiPath(segments.slice(at, part < 0 ? undefined : part));
  if (!page || !ids.doi) return undefined;
  const section = kind !== undefined && page === 'abstract' ? kind : 'article';
  return {
    page: part < 0 ? page : 'auxiliary',
    ids,
    address: `https://${hostOf(url)}/${section}/${doiInAddress(ids.doi)}`,
  };
}

function isListing(url: URL, [section = '', id]: readonly string[]): boolean {
  if (section === 'articles' || section === 'search') return true;
  return hostOf(url) === 'link.springer.com' && LISTINGS.has(section) && id !== undefined;
}

const PAPER = { ids: { doi: '10.1007/s00000-018-0204-0' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://link.springer.com/article/10.1007/s00000-018-0204-0',
      'http://link.springer.com/article/10.1007/S00000-018-0204-0/?utm_source=toc#Sec1',
      'https://link.springer.com/10.1007/s00000-018-0204-0',
      'https://link.springer.com/article/10.1007%2Fs00000-018-0204-0',
      'https://link.springer.com/article/10.1007/s00000-018-0204-0/fulltext.html',
    ],
    PAPER,
  ),
  ...examplesOf('abstract', ['https://link.springer.com/chapter/10.1007/978-3-030-00000-0_12'], {
    ids: { doi: '10.1007/978-3-030-00000-0_12' },
  }),
  ...examplesOf('abstract', ['https://exjournal.biomedcentral.com/articles/10.1186/s00000-018-0204-0'], {
    ids: { doi: '10.1186/s00000-018-0204-0' },
  }),
  ...examplesOf(
    'pdf',
    [
      'https://link.springer.com/content/pdf/10.1007/s00000-018-0204-0.pdf',
      'https://link.springer.com/content/pdf/10.1007%2Fs00000-018-0204-0.pdf?pdf=button',
    ],
    { ...PAPER, landing: 'https://link.springer.com/article/10.1007/s00000-018-0204-0' },
  ),
  ...examplesOf(
    'auxiliary',
    ['https://link.springer.com/article/10.1007/s00000-018-0204-0/figures/2'],
    PAPER,
  ),
  ...examplesOf('listing', [
    'https://link.springer.com/search?query=deep+learning',
    'https://link.springer.com/journal/10994/volumes-and-issues/109-1',
    'https://link.springer.com/book/10.1007/978-3-030-00000-0',
    'https://exjournal.biomedcentral.com/articles?query=residual',
  ]),
  ...examplesOf('none', [
    'https://link.springer.com/',
    'https://link.springer.com/journal/',
    'https://link.springer.com/signup-login?redirect=10.1007',
    'https://www.springer.com/gp/book/9783030000000',
    'https://idp.springer.com/authorize?response_type=cookie',
  ]),
];
