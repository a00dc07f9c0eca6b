import { normaliseIds } from '../paper/ids.ts';
import { describedSite, type Located } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import type { SiteExample } from './site.ts';

const LISTINGS =
  /^(?:results|JELJOUR_Results|AbsByAuth|PIP_Journal|Jeljour_results|displayabstractsearch|searchresults)\.cfm$|^searchresults$/i;

export const ssrn = describedSite({
  id: 'ssrn',
  name: 'SSRN',
  covers: 'Abstract pages, PDFs by their address, lists and search results',
  hosts: ['*://ssrn.com/*', '*://*.ssrn.com/*'],
  locate(url, segments) {
    const last = segments.at(-1) ?? '';
    const isDelivery = segments.some((segment) => /^delivery\.cfm$/i.test(segment));
    const id = numberIn(url, last);
    if (id !== undefined && (isDelivery || /^(?:papers\.cfm|abstract(?:=|_id=)\d+)$/i.test(last))) {
      return locatePaper(id, isDelivery);
    }
    return LISTINGS.test(last) ? 'listing' : undefined;
  },
  places: {
    title: '.box-abstract-main h1, .box-container h1',
    abstract: '.abstract-text',
    authors: '.authors h2 a, .authors.authors-full-width h2, .authors h2',
  },
  rows: {
    link: 'a.title[href*="abstract"], h3 a[href*="abstract"], strong > a[href*="abstract"], a.textlink[href*="abstract="]',
    row: '.paper, .trow, .box-paper, li, tr',
    authors: '.authors-list a, .authors a, .authors-list',
  },
});

/** SSRN gives every paper a DOI of its number. */
function locatePaper(id: string, isDelivery: boolean): Located {
  return {
    page: isDelivery ? 'pdf' : 'abstract',
    ids: normaliseIds({ doi: `10.2139/ssrn.${id}` }),
    address: `https://papers.ssrn.com/sol3/papers.cfm?abstract_id=${id}`,
  };
}

function numberIn({ searchParams, pathname }: URL, last: string): string | undefined {
  const names = new Map(Array.from(searchParams, ([name, value]) => [name.toLowerCase(), value]));
  const named = names.get('abstract_id') ?? names.get('abstractid') ?? names.get('abstract');
  const path = /^abstract(?:_id)?=(\d+)$/i.exec(last)?.[1] ?? /SSRN_ID(\d+)_/i.exec(pathname)?.[1];
  return /^\d{3,9}$/.test(named ?? path ?? '') ? (named ?? path) : undefined;
}

const PAPER = { ids: { doi: '10.2139/ssrn.9990204' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=9990204',
      'http://papers.ssrn.com/sol3/papers.cfm?abstract_id=9990204&download=yes#maincontent',
      'https://papers.ssrn.com/sol3/Papers.cfm?ABSTRACT_ID=9990204',
      'https://ssrn.com/abstract=9990204',
      'https://www.ssrn.com/abstract=9990204/',
    ],
    PAPER,
  ),
  ...examplesOf(
    'pdf',
    [
      'https://papers.ssrn.com/sol3/Delivery.cfm/SSRN_ID9990204_code1.pdf?abstractid=9990204&mirid=1',
      'https://papers.ssrn.com/sol3/Delivery.cfm?abstractid=9990204',
      'https://papers.ssrn.com/sol3/Delivery.cfm/SSRN_ID9990204_code1.pdf',
    ],
    { ...PAPER, landing: 'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=9990204' },
  ),
  ...examplesOf('listing', [
    'https://papers.ssrn.com/sol3/results.cfm?txtKey_Words=residual',
    'https://papers.ssrn.com/sol3/JELJOUR_Results.cfm?form_name=journalBrowse&journal_id=204',
    'https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=204',
    'https://www.ssrn.com/ssrn/searchresults/?term=residual',
  ]),
  ...examplesOf('none', [
    'https://www.ssrn.com/index.cfm/en/',
    'https://papers.ssrn.com/sol3/papers.cfm',
    'https://hq.ssrn.com/login/pubsigninjoin.cfm?abid=9990204',
    'https://papers.ssrn.com/sol3/displayjel.cfm',
  ]),
];
