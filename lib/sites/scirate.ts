import { locateArxiv } from './shared/arxiv-located.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { withOwnArxivId } from './shared/own-address.ts';
import { readPagePaper } from './shared/page-paper.ts';
import type { SiteExample } from './site.ts';

/** arXiv's archives and categories, of which SciRate has a list each. */
const FEED = /^[a-z-]{2,12}(?:\.[a-z-]{2,12})?$/i;
const ID_BEHIND_TITLE = /\s*[[(]?arxiv:\S{1,40}$/i;

export const scirate = describedSite({
  id: 'scirate',
  name: 'SciRate',
  covers: 'Papers, the home page, lists of categories and search results',
  hosts: ['*://scirate.com/*', '*://www.scirate.com/*'],
  locate(_url, [section, ...rest]) {
    if (section === undefined || section === 'search') return 'listing';
    if (section !== 'arxiv') return undefined;
    const paper = locateArxiv(rest.at(-1) === 'scites' ? 'auxiliary' : 'abstract', rest);
    return paper ?? (rest.length <= 1 && FEED.test(rest[0] ?? 'all') ? 'listing' : undefined);
  },
  read(doc) {
    const fields = readPagePaper(doc, {
      title: '.paper h1.title, h1.title, h1',
      abstract: '.paper .abstract',
      authors: '.paper ul.authors li',
    });
    const title = fields?.title && {
      ...fields.title,
      value: fields.title.value.replace(ID_BEHIND_TITLE, ''),
    };
    return withOwnArxivId(doc, fields && { ...fields, title });
  },
  rows: {
    link: '.paper .title a[href*="/arxiv/"]',
    row: '.paper',
    authors: '.authors a',
    abstract: '.abstract',
  },
});

const PAPER = { ids: { arxiv: '1710.05468' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://scirate.com/arxiv/1710.05468',
      'https://www.scirate.com/arxiv/1710.05468/',
      'http://scirate.com/arxiv/1710.05468?utm_source=x#comments',
      'https://SciRate.com/arxiv/1710.05468',
    ],
    PAPER,
  ),
  ...examplesOf('abstract', ['https://scirate.com/arxiv/quant-ph/9508027'], {
    ids: { arxiv: 'quant-ph/9508027' },
  }),
  ...examplesOf('auxiliary', ['https://scirate.com/arxiv/1710.05468/scites'], PAPER),
  ...examplesOf('listing', [
    'https://scirate.com/',
    'https://scirate.com/?range=7',
    'https://scirate.com/arxiv/quant-ph',
    'https://scirate.com/arxiv/cs.LG?date=2026-03-18',
    'https://scirate.com/search?q=au:Kawaguchi_K',
  ]),
  ...examplesOf('none', [
    'https://scirate.com/signup',
    'https://scirate.com/login',
    'https://scirate.com/a-reader',
    'https://scirate.com/comments/recent',
    'https://scirate.com/arxiv/17.1',
  ]),
];
