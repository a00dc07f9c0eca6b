import { readSciencedirectPaper } from './sciencedirect/paper.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { hostOf } from './shared/path.ts';
import type { SiteExample } from './site.ts';

/** A publisher item identifier: of a serial (S) or a book (B). */
const PII = /^[SB]\w{15,20}$/i;
const LISTINGS = new Set(['journal', 'search', 'book', 'handbook', 'bookseries']);

export const sciencedirect = describedSite({
  id: 'sciencedirect',
  name: 'ScienceDirect',
  covers: 'Articles, PDFs that lead to their article, issues and search results',
  hosts: ['*://*.sciencedirect.com/*', '*://reader.elsevier.com/*'],
  locate(url, segments) {
    const at = segments.indexOf('pii');
    const pii = at < 0 ? '' : (segments[at + 1] ?? '').toUpperCase();
    if (PII.test(pii)) {
      const address = `https://www.sciencedirect.com/science/article/pii/${pii}`;
      const isPdf = hostOf(url) === 'reader.elsevier.com' || /^(?:pdfft?|pdf)$/.test(segments[at + 2] ?? '');
      return isPdf ? { page: 'pdf', address } : { page: 'abstract', address };
    }
    return LISTINGS.has(segments[0] ?? '') ? 'listing' : undefined;
  },
  read: readSciencedirectPaper,
  rows: {
    link: 'a.article-content-title, a.result-list-title-link, h2 a[href*="/pii/"], h3 a[href*="/pii/"]',
    row: '.js-article-list-item, .result-item-content, li',
    authors: '.js-article__item__authors, .article-item-authors, .Authors .author, ol.Authors',
    doi: 'div[hidden]',
    year: '.srctitle-date-fields, .js-article-item-date',
  },
});

const LANDING = { landing: 'https://www.sciencedirect.com/science/article/pii/S0000000018302040' };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://www.sciencedirect.com/science/article/pii/S0000000018302040',
    'https://www.sciencedirect.com/science/article/abs/pii/S0000000018302040',
    'http://www.sciencedirect.com/science/article/pii/S0000000018302040/',
    'https://www.sciencedirect.com/science/article/pii/S0000000018302040?via%3Dihub#bib5',
    'https://www.sciencedirect.com/science/article/pii/s000000001830204x',
    'https://www.sciencedirect.com/science/article/pii/B9780120000000500083',
  ]),
  ...examplesOf(
    'pdf',
    [
      'https://www.sciencedirect.com/science/article/pii/S0000000018302040/pdfft?md5=0f&pid=1-s2.0-main.pdf',
      'https://reader.elsevier.com/reader/sd/pii/S0000000018302040?token=ABC',
    ],
    LANDING,
  ),
  ...examplesOf('listing', [
    'https://www.sciencedirect.com/journal/example-journal-of-learning/vol/31/issue/2',
    'https://www.sciencedirect.com/search?qs=deep%20learning',
  ]),
  ...examplesOf('none', [
    'https://www.sciencedirect.com/',
    'https://www.sciencedirect.com/topics/computer-science/deep-learning',
    'https://www.sciencedirect.com/user/login?targetURL=%2Fscience%2Farticle%2Fpii%2FS0000000018302040',
    'https://www.elsevier.com/science/article/pii/S0000000018302040',
  ]),
];
