import { normaliseIds } from '../paper/ids.ts';
import { entryOf } from '../util/record.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import type { PageKind, SiteExample } from './site.ts';

const VIEWS: Readonly<Record<string, PageKind>> = {
  articlelanding: 'abstract',
  articlehtml: 'html',
  articlepdf: 'pdf',
};
/** A manuscript's number, which is the end of its DOI: `d0sc00001a`, `c9ta00001k`, `b204001a`. */
const NUMBER = /^[a-z]\d[a-z0-9]{5,9}$/i;

export const rsc = describedSite({
  id: 'rsc',
  name: 'Royal Society of Chemistry',
  covers: 'Articles in every view, PDFs by their address, issues and search results',
  hosts: ['*://pubs.rsc.org/*'],
  locate(_url, segments) {
    const at = segments.findIndex((segment) => /^content$/i.test(segment));
    const [section = '', ...parts] = segments.slice(at + 1);
    const rest = parts.slice(0, 3);
    const page = at < 0 ? undefined : entryOf(VIEWS, section.toLowerCase());
    const number = rest.at(-1) ?? '';
    if (page && NUMBER.test(number) && rest.length === 3) {
      const path = rest.map((part) => part.toLowerCase()).join('/');
      return {
        page,
        ids: normaliseIds({ doi: `10.1039/${number}` }),
        address: `https://pubs.rsc.org/en/content/articlelanding/${path}`,
      };
    }
    return /^(?:results|journals)$/.test(segments[1] ?? '') ? 'listing' : undefined;
  },
  places: {
    title: '.article__title, h1.capsule__title, .capsule__title h2',
    abstract: '.capsule__text, .article-abstract__heading + *, .abstract',
    authors: '.article__author-link a, .article__authors a',
  },
  rows: {
    link: 'a.capsule__action[href*="/articlelanding/"], a.capsule__action[href*="/ArticleLanding/"]',
    row: '.capsule--article, .capsule',
    title: '.capsule__title',
    authors: '.article__authors a, .article__authors',
  },
});

const PAPER = { ids: { doi: '10.1039/d8ex00204a' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://pubs.rsc.org/en/content/articlelanding/2018/ex/d8ex00204a',
      'http://pubs.rsc.org/en/Content/ArticleLanding/2018/EX/D8EX00204A',
      'https://pubs.rsc.org/en/content/articlelanding/2018/ex/d8ex00204a/unauth?utm_source=x#!divAbstract',
    ],
    PAPER,
  ),
  ...examplesOf(
    'html',
    ['https://pubs.rsc.org/en/content/articlehtml/2018/ex/d8ex00204a?page=search'],
    PAPER,
  ),
  ...examplesOf('pdf', ['https://pubs.rsc.org/en/content/articlepdf/2018/ex/d8ex00204a'], {
    ...PAPER,
    landing: 'https://pubs.rsc.org/en/content/articlelanding/2018/ex/d8ex00204a',
  }),
  ...examplesOf('listing', [
    'https://pubs.rsc.org/en/journals/journalissues/ex#!recentarticles',
    'https://pubs.rsc.org/en/results?searchtext=residual',
  ]),
  ...examplesOf('none', [
    'https://pubs.rsc.org/',
    'https://pubs.rsc.org/en/account/logon?returnurl=/en/content/articlelanding/2018/ex/d8ex00204a',
    'https://www.rsc.org/news-events/',
    'https://pubs.rsc.org/en/content/ebook/978-1-00000-204-0',
  ]),
];
