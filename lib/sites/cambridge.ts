import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import type { SiteExample } from './site.ts';

const CONTENT = /^[0-9A-F]{32}$/i;

export const cambridge = describedSite({
  id: 'cambridge',
  name: 'Cambridge Core',
  covers: 'Articles and chapters, PDFs that lead to their page, issues and search results',
  hosts: ['*://www.cambridge.org/*', '*://cambridge.org/*'],
  locate({ pathname }, segments) {
    const [core = '', section = ''] = segments;
    if (core !== 'core') return undefined;
    if (segments[1] === 'services') return pdfOf(pathname);
    const last = segments.at(-1) ?? '';
    const isPaper = (section === 'journals' && segments.includes('article')) || isChapter(segments);
    if (CONTENT.test(last) && isPaper) {
      return { page: 'abstract', address: `https://www.cambridge.org${pathname.replace(/\/$/, '')}` };
    }
    const isIssue = segments.includes('issue') || segments.includes('firstview');
    return section === 'search' || (section === 'journals' && isIssue) ? 'listing' : undefined;
  },
  places: {
    title: '[data-test-id="article-title"], #maincontent h1, hgroup h1',
    abstract: '.abstract[data-abstract-type="normal"], .abstract-content .abstract, .abstract',
    authors: '.author .title, [data-test-id="author"], .contributor-type__contributor .app-link__text',
  },
  rows: {
    link: '.title a.part-link, a.part-link, .details .title a',
    row: '.details, .representation, li.title, article, li',
    authors: '.author a, .author',
    year: '.published .date, .date',
  },
});

function isChapter([, section = '', , ...rest]: readonly string[]): boolean {
  return section === 'books' && rest.length >= 2;
}

/** A PDF's address has the number of its page, but not the words that the page's address has too. */
function pdfOf(pathname: string) {
  return /\/content\/view\/(?:[0-9A-F]{32}|S\w{16,20})(?:\/|$)/i.test(pathname)
    ? ({ page: 'pdf' } as const)
    : undefined;
}

const HASH = '0123456789ABCDEF0123456789ABC204';

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    `https://www.cambridge.org/core/journals/example-journal/article/deep-examples/${HASH}`,
    `https://www.cambridge.org/core/journals/example-journal/article/abs/deep-examples/${HASH}/`,
    `http://cambridge.org/core/journals/example-journal/article/deep-examples/${HASH}?utm_source=x#article`,
    `https://www.cambridge.org/core/books/example-book/chapter-one/${HASH}`,
  ]),
  ...examplesOf('pdf', [
    `https://www.cambridge.org/core/services/aop-cambridge-core/content/view/${HASH}/S0000000018002040a.pdf/x.pdf`,
  ]),
  ...examplesOf('listing', [
    `https://www.cambridge.org/core/journals/example-journal/issue/${HASH}`,
    'https://www.cambridge.org/core/search?q=residual',
  ]),
  ...examplesOf('none', [
    'https://www.cambridge.org/',
    'https://www.cambridge.org/core/journals/example-journal',
    `https://www.cambridge.org/core/books/example-book/${HASH}`,
    `https://www.cambridge.org/core/login?ref=/core/journals/example-journal/article/deep-examples/${HASH}`,
    'https://www.cambridge.org/universitypress/subjects/mathematics',
  ]),
];
