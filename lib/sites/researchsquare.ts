import { normaliseIds } from '../paper/ids.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import type { SiteExample } from './site.ts';

const ARTICLE = /^rs-(\d{3,9})$/i;
/** Before this number, DOIs had others (`10.21203/rs.2.19393`). */
const FIRST_WITH_DOI = 100_000;

export const researchsquare = describedSite({
  id: 'researchsquare',
  name: 'Research Square',
  covers: 'Preprints of every version, their PDFs by their address, search results',
  hosts: ['*://*.researchsquare.com/*'],
  locate(_url, [section = '', article = '', view = '']) {
    const number = ARTICLE.exec(article)?.[1];
    if (section === 'browse' || section === 'search') return 'listing';
    if (section !== 'article' || number === undefined) return undefined;
    const [, version, isPdf] = /^v(\d{1,3})(\.pdf)?$/i.exec(view) ?? [];
    if (version === undefined && view !== '' && view !== 'latest') return undefined;
    const address = `https://www.researchsquare.com/article/rs-${number}${version ? `/v${version}` : ''}`;
    const hasDoi = version !== undefined && Number(number) >= FIRST_WITH_DOI;
    return {
      page: isPdf ? 'pdf' : 'abstract',
      ids: hasDoi ? normaliseIds({ doi: `10.21203/rs.3.rs-${number}/v${version}` }) : {},
      ...(version !== undefined && { version: Number(version) }),
      address,
    };
  },
  places: {
    title: 'h1',
    abstract: '[class*="abstract" i] p, #abstract',
    authors: '[class*="author" i] [class*="name" i]',
  },
  rows: {
    link: 'h2 a[href*="/article/rs-"], h3 a[href*="/article/rs-"]',
    row: 'article, li',
    authors: '.authors',
  },
});

const PAPER = { ids: { doi: '10.21203/rs.3.rs-9990204/v1' }, version: 1 };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://www.researchsquare.com/article/rs-9990204/v1',
      'http://www.researchsquare.com/article/rs-9990204/v1/?utm_source=x#comments',
      'https://researchsquare.com/article/RS-9990204/v1',
    ],
    PAPER,
  ),
  ...examplesOf('abstract', ['https://www.researchsquare.com/article/rs-9990204/latest']),
  ...examplesOf('abstract', ['https://www.researchsquare.com/article/rs-10072/v1'], { version: 1 }),
  ...examplesOf('pdf', ['https://www.researchsquare.com/article/rs-9990204/v1.pdf'], PAPER),
  ...examplesOf('listing', ['https://www.researchsquare.com/browse?searchTerm=residual']),
  ...examplesOf('none', [
    'https://www.researchsquare.com/',
    'https://www.researchsquare.com/article/204',
    'https://www.researchsquare.com/dashboard',
  ]),
];
