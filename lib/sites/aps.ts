import { entryOf } from '../util/record.ts';
import { describedSite } from './shared/described-site.ts';
import { doiInAddress, idsOfDoiPath, indexOfDoi } from './shared/doi-path.ts';
import { examplesOf } from './shared/example.ts';
import { hostOf } from './shared/path.ts';
import type { PageKind, SiteExample } from './site.ts';

const VIEWS: Readonly<Record<string, PageKind>> = {
  abstract: 'abstract',
  doi: 'abstract',
  accepted: 'abstract',
  pdf: 'pdf',
  epub: 'auxiliary',
  references: 'auxiliary',
  'cited-by': 'auxiliary',
  supplemental: 'auxiliary',
};
const LISTINGS = new Set(['recent', 'issues', 'accepted', 'highlights']);

export const aps = describedSite({
  id: 'aps',
  name: 'APS',
  covers: 'Papers of the Physical Review journals, PDFs by their address, issues and search results',
  hosts: ['*://journals.aps.org/*', '*://link.aps.org/*'],
  locate(url, segments) {
    const [journal = '', section = ''] = segments;
    const at = indexOfDoi(segments);
    const page = entryOf(VIEWS, segments[at - 1] ?? '');
    const ids = at > 0 ? idsOfDoiPath(segments.slice(at)) : {};
    if (page && ids.doi) {
      const isResolver = hostOf(url) === 'link.aps.org';
      const doi = doiInAddress(segments.slice(at).join('/'));
      return {
        page,
        ids,
        address: isResolver
          ? `https://doi.org/${doi}`
          : `https://journals.aps.org/${journal}/abstract/${doi}`,
      };
    }
    return journal === 'search' || LISTINGS.has(section) ? 'listing' : undefined;
  },
  places: {
    title: 'h1.title, .article h3',
    abstract: '#abstract-section-content p, section.abstract .content p, .abstract .content p',
    authors: '.authors a[href*="/author/"], .authors p > a',
  },
  rows: {
    link: 'h5.title a[href*="/abstract/"], h3 a[href*="/abstract/"], h4 a[href*="/abstract/"], h2 a[href*="/abstract/"]',
    row: '.article, .search-result, article, li',
    authors: '.authors, h6.authors',
    year: '.pub-info, .citation',
  },
});

const PAPER = { ids: { doi: '10.1103/physrevlett.999.020401' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.999.020401',
      'http://journals.aps.org/prl/abstract/10.1103/PhysRevLett.999.020401/?ft=1#fulltext',
      'https://journals.aps.org/prl/abstract/10.1103%2FPHYSREVLETT.999.020401',
      'https://journals.aps.org/prl/accepted/10.1103/PhysRevLett.999.020401',
      'https://link.aps.org/doi/10.1103/PhysRevLett.999.020401',
    ],
    PAPER,
  ),
  ...examplesOf('pdf', ['https://journals.aps.org/prl/pdf/10.1103/PhysRevLett.999.020401'], {
    ...PAPER,
    landing: 'https://journals.aps.org/prl/abstract/10.1103/PhysRevLett.999.020401',
  }),
  ...examplesOf(
    'auxiliary',
    ['https://journals.aps.org/prl/supplemental/10.1103/PhysRevLett.999.020401'],
    PAPER,
  ),
  ...examplesOf('listing', [
    'https://journals.aps.org/prl/recent',
    'https://journals.aps.org/prl/issues/130/1',
    'https://journals.aps.org/search/results?sort=relevance&clauses=%5B%5D',
  ]),
  ...examplesOf('none', [
    'https://journals.aps.org/',
    'https://journals.aps.org/prl/',
    'https://journals.aps.org/prl/authors',
    'https://journals.aps.org/login?continue=/prl/abstract',
    'https://physics.aps.org/articles/v16/204',
  ]),
];
