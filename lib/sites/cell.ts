import { entryOf } from '../util/record.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { hostOf } from './shared/path.ts';
import type { PageKind, SiteExample } from './site.ts';

/** `S0092-8674(20)30820-6`, and the same with its letters alone and "PII" before it. */
const PII = /^(?:pii)?(S\d{4}-?\d{3}[\dx]\(?\d\d\)?\d{5}-?[\dx])(?:\.pdf)?$/i;
const VIEWS: Readonly<Record<string, PageKind>> = {
  abstract: 'abstract',
  article: 'abstract',
  fulltext: 'html',
  pdf: 'pdf',
  action: 'pdf',
};

export const cell = describedSite({
  id: 'cell',
  name: 'Cell Press and The Lancet',
  covers: 'Articles in every view, PDFs that lead to their article, issues and search results',
  hosts: ['*://*.cell.com/*', '*://*.thelancet.com/*'],
  locate(url, segments) {
    const at = segments.findIndex((segment) => PII.test(segment));
    const pii = PII.exec(segments[at] ?? '')?.[1];
    if (pii === undefined) return isListing(segments) ? 'listing' : undefined;
    const page = entryOf(VIEWS, segments[at + 1] ?? '') ?? entryOf(VIEWS, segments[at - 1] ?? '');
    const path = [...segments.slice(0, at - 1), 'fulltext', pii].map(encodeURIComponent).join('/');
    const address = `https://${hostOf(url)}/${path}`;
    return page && { page, ...(hostOf(url).endsWith('cell.com') && { address }) };
  },
  places: {
    title: 'h1.article-header__title, h1[property="name"]',
    abstract:
      '#author-abstract, section#abstract, section[property="abstract"], .abstract .section-paragraph',
    authors: '.contributors [property="author"] > a:first-child, .loa__item__name, .author-list .author',
  },
  rows: {
    link:
      '.toc__item__title a, .search__item .hlFld-Title a, .search__item__body h2 a, .meta__title a, ' +
      'h3 a[href*="/fulltext"], h2 a[href*="/fulltext"]',
    row: '.toc__item, .articleCitation, .search__item, li',
    authors: '.toc__item__authors li, .loa__item, .meta__authors li, .meta__authors',
    year: '.toc__item__date, .meta__date',
  },
});

function isListing(segments: readonly string[]): boolean {
  const issue = segments.findIndex((segment) => /^(?:issue|current|newarticles|online-first)$/.test(segment));
  return issue > 0 || segments[0] === 'search' || segments[1] === 'doSearch';
}

const LANDING = { landing: 'https://www.cell.com/example/fulltext/S9999-0204(18)30204-6' };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('html', [
    'https://www.cell.com/example/fulltext/S9999-0204(18)30204-6',
    'http://www.cell.com/example/fulltext/S9999-0204%2818%2930204-6?_returnURL=x#secsectitle0010',
    'https://www.thelancet.com/journals/example/article/PIIS9999-0204(18)30204-6/fulltext',
  ]),
  ...examplesOf('abstract', [
    'https://www.cell.com/example/abstract/S9999-0204(18)30204-6/',
    'https://cell.com/example/abstract/s9999-020x(18)30204-6',
    'https://www.thelancet.com/journals/example/article/PIIS9999-0204(18)30204-6/abstract',
  ]),
  ...examplesOf('pdf', ['https://www.cell.com/example/pdf/S9999-0204(18)30204-6.pdf'], LANDING),
  ...examplesOf('listing', [
    'https://www.cell.com/example/newarticles',
    'https://www.cell.com/example/issue?pii=S9999-0204(18)X0002-0',
  ]),
  ...examplesOf('none', [
    'https://www.cell.com/',
    'https://www.cell.com/example/home',
    'https://www.cell.com/action/showLogin?redirectUri=/example/fulltext/S9999-0204(18)30204-6',
    'https://www.thelancet.com/journals/example/home',
  ]),
];
