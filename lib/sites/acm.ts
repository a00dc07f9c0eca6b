import { ATYPON_PLACES, ATYPON_ROWS, locateAtypon } from './shared/atypon.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import type { SiteExample } from './site.ts';

export const acm = describedSite({
  id: 'acm',
  name: 'ACM Digital Library',
  covers: 'Papers in every view, PDFs by their address, proceedings, issues and search results',
  hosts: ['*://dl.acm.org/*'],
  locate(url, segments) {
    // A profile's list of works.
    return segments[0] === 'profile' && segments[2] === 'publications'
      ? 'listing'
      : locateAtypon(url, segments);
  },
  places: ATYPON_PLACES,
  rows: {
    ...ATYPON_ROWS,
    authors: '[aria-label="authors"] li, .loa li',
    // The abstracts of lists are cut by style alone, those of searches in their text.
    abstract: '.issue-item__abstract [data-lines], .issue-item__abstract p',
  },
});

const PAPER = { ids: { doi: '10.1145/0000000.0000204' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://dl.acm.org/doi/10.1145/0000000.0000204',
      'http://dl.acm.org/doi/abs/10.1145/0000000.0000204/',
      'https://dl.acm.org/doi/10.1145/0000000.0000204?cid=1234#sec-ref',
      'https://DL.ACM.org/doi/10.1145%2F0000000.0000204',
    ],
    PAPER,
  ),
  ...examplesOf(
    'html',
    [
      'https://dl.acm.org/doi/full/10.1145/0000000.0000204',
      'https://dl.acm.org/doi/fullHtml/10.1145/0000000.0000204',
    ],
    PAPER,
  ),
  ...examplesOf(
    'pdf',
    [
      'https://dl.acm.org/doi/pdf/10.1145/0000000.0000204',
      'https://dl.acm.org/doi/epdf/10.1145/0000000.0000204?download=true',
    ],
    { ...PAPER, landing: 'https://dl.acm.org/doi/10.1145/0000000.0000204' },
  ),
  ...examplesOf('listing', [
    'https://dl.acm.org/doi/proceedings/10.1145/0000000',
    'https://dl.acm.org/toc/jacm/2018/65/6',
    'https://dl.acm.org/action/doSearch?AllField=deep+learning',
  ]),
  ...examplesOf('none', [
    'https://dl.acm.org/',
    'https://dl.acm.org/doi/suppl/10.1145/0000000.0000204',
    'https://dl.acm.org/profile/81100000000',
    'https://dl.acm.org/action/showLogin?uri=%2Fdoi%2F10.1145%2F0000000.0000204',
    'https://dl.acm.org/journal/jacm',
  ]),
];
