import { readIeeePaper } from './ieee/paper.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import type { SiteExample } from './site.ts';

const NUMBER = /^\d{5,12}$/;

export const ieee = describedSite({
  id: 'ieee',
  name: 'IEEE Xplore',
  covers: 'Papers, PDFs that lead to their paper, proceedings, issues and search results',
  hosts: ['*://ieeexplore.ieee.org/*'],
  locate({ searchParams, pathname }, segments) {
    const at = segments[0] === 'abstract' ? 1 : 0;
    const [section = '', id = ''] = segments.slice(at);
    if (section === 'document' && NUMBER.test(id)) return { page: 'abstract', address: addressOf(id) };
    const number = searchParams.get('arnumber') ?? /(\d{6,12})\.pdf$/.exec(pathname)?.[1] ?? '';
    if (/^(?:stamp|stampPDF|ielx?\d*)$/i.test(section) && NUMBER.test(number))
      return { page: 'pdf', address: addressOf(String(Number(number))) };
    const isXplore = section === 'xpl' && /^(?:conhome|tocresult\.jsp|(?:most)?RecentIssue\.jsp)$/i.test(id);
    return section === 'search' || isXplore ? 'listing' : undefined;
  },
  read: readIeeePaper,
  rows: {
    link: 'h2 a[href*="/document/"], h3 a[href*="/document/"]',
    row: 'xpl-results-item, .List-results-items, .issue-item, .result-item, li',
    authors: '.author a, .author span, .text-base-md-lh > span > a',
    year: '.publisher-info-container, .description',
  },
});

function addressOf(number: string): string {
  return `https://ieeexplore.ieee.org/document/${number}`;
}

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://ieeexplore.ieee.org/document/9990204',
    'https://ieeexplore.ieee.org/document/9990204/',
    'http://ieeexplore.ieee.org/abstract/document/9990204?casa_token=abc',
    'https://ieeexplore.ieee.org/document/9990204/references#references',
  ]),
  ...examplesOf(
    'pdf',
    [
      'https://ieeexplore.ieee.org/stamp/stamp.jsp?tp=&arnumber=9990204',
      'https://ieeexplore.ieee.org/stampPDF/getPDF.jsp?tp=&arnumber=9990204&ref=',
      'https://ieeexplore.ieee.org/ielx7/34/4359286/09990204.pdf?tag=1',
    ],
    { landing: 'https://ieeexplore.ieee.org/document/9990204' },
  ),
  ...examplesOf('listing', [
    'https://ieeexplore.ieee.org/search/searchresult.jsp?queryText=deep%20learning',
    'https://ieeexplore.ieee.org/xpl/conhome/9990000/proceeding',
    'https://ieeexplore.ieee.org/xpl/tocresult.jsp?isnumber=9990100&punumber=34',
    'https://ieeexplore.ieee.org/xpl/RecentIssue.jsp?punumber=34',
  ]),
  ...examplesOf('none', [
    'https://ieeexplore.ieee.org/Xplore/home.jsp',
    'https://ieeexplore.ieee.org/author/37085000000',
    'https://ieeexplore.ieee.org/document/',
    'https://ieeexplore.ieee.org/servlet/Login?arnumber=9990204',
    'https://www.ieee.org/document/9990204',
  ]),
];
