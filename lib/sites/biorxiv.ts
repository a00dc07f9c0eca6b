import { parseDoi } from '../paper/doi.ts';
import { entryOf } from '../util/record.ts';
import { describedSite, type Located } from './shared/described-site.ts';
import { doiInAddress, indexOfDoi } from './shared/doi-path.ts';
import { examplesOf } from './shared/example.ts';
import { hostOf } from './shared/path.ts';
import type { PageKind, SiteExample } from './site.ts';

/** DOI prefix of both servers before they became openRxiv's (10.64898) in 2025. */
const PREFIX = '10.1101';
const VERSION_AND_VIEW = /^(.*?)(?:v(\d{1,3}))?(?:\.([a-z][a-z-]*)[a-z.+]*)?$/i;
const VIEWS: Readonly<Record<string, PageKind>> = {
  full: 'html',
  'full-text': 'html',
  abstract: 'abstract',
  short: 'abstract',
};
const LISTINGS = new Set(['collection', 'search', 'archive', 'alertsrss']);

export const biorxiv = describedSite({
  id: 'biorxiv',
  name: 'bioRxiv and medRxiv',
  covers:
    'Abstract and full-text pages of every version, PDFs by their address, collections and search results',
  hosts: ['*://*.biorxiv.org/*', '*://*.medrxiv.org/*'],
  locate(url, segments) {
    const [section = '', ...rest] = segments;
    if (LISTINGS.has(section)) return 'listing';
    if (section !== 'content') return undefined;
    return locatePreprint(url, rest) ?? (rest[0] === 'early' ? 'listing' : undefined);
  },
  places: { title: '#page-title', abstract: '.section.abstract', authors: '.highwire-citation-author' },
  rows: {
    link: 'a.highwire-cite-linked-title, .highwire-cite-title a[href*="/content/"]',
    row: '.highwire-article-citation, .highwire-cite, li',
    authors: '.highwire-citation-author',
  },
});

/** `/content/10.1101/<id>v2.full.pdf`, and until 2018 `/content/early/2018/01/31/<id>`. */
function locatePreprint(url: URL, rest: readonly string[]): Located | undefined {
  const at = indexOfDoi(rest);
  const isEarly = rest[0] === 'early' || rest[1] === 'early';
  const [prefix = '', last = ''] = at >= 0 ? rest.slice(at) : isEarly ? [PREFIX, rest.at(-1)] : [];
  const [, id = '', version, view = ''] = VERSION_AND_VIEW.exec(withoutPdf(last)) ?? [];
  const doi = parseDoi(`${prefix}/${id}`);
  if (!doi || !/^[\d.]+$/.test(id) || (at < 0 && !/\d{6}/.test(id))) return undefined;
  const page = /\.pdf\b/i.test(last)
    ? 'pdf'
    : view
      ? (entryOf(VIEWS, view.toLowerCase()) ?? 'auxiliary')
      : 'abstract';
  return {
    page,
    ids: { doi },
    ...(version !== undefined && { version: Number(version) }),
    address: `https://${hostOf(url)}/content/${doiInAddress(doi)}${version ? `v${version}` : ''}`,
  };
}

function withoutPdf(text: string): string {
  return text.slice(0, 200).replace(/\.pdf.*$/i, '');
}

const DOI = { ids: { doi: '10.1101/2020.01.30.927871' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://www.biorxiv.org/content/10.1101/2020.01.30.927871v1',
      'https://www.biorxiv.org/content/10.1101/2020.01.30.927871v1.abstract',
      'http://biorxiv.org/content/10.1101/2020.01.30.927871v1/?utm_source=feed#main',
      'https://connect.biorxiv.org/content/10.1101/2020.01.30.927871v1',
    ],
    { ...DOI, version: 1 },
  ),
  ...examplesOf(
    'abstract',
    [
      'https://www.biorxiv.org/content/10.1101/2020.01.30.927871',
      'https://www.biorxiv.org/content/early/2020/02/02/2020.01.30.927871',
      'https://www.medrxiv.org/content/10.1101/2020.01.30.927871',
    ],
    DOI,
  ),
  ...examplesOf('html', ['https://www.biorxiv.org/content/10.1101/2020.01.30.927871v12.full'], {
    ...DOI,
    version: 12,
  }),
  ...examplesOf('html', ['https://www.medrxiv.org/content/10.1101/2020.01.30.927871v1.full-text'], {
    ...DOI,
    version: 1,
  }),
  ...examplesOf(
    'pdf',
    [
      'https://www.biorxiv.org/content/10.1101/2020.01.30.927871v2.full.pdf',
      'https://www.biorxiv.org/content/10.1101/2020.01.30.927871v2.full.pdf+html',
      'https://www.biorxiv.org/content/biorxiv/early/2020/02/02/2020.01.30.927871v2.full.pdf',
    ],
    { ...DOI, version: 2 },
  ),
  ...examplesOf(
    'auxiliary',
    ['https://www.biorxiv.org/content/10.1101/2020.01.30.927871v1.article-metrics'],
    {
      ...DOI,
      version: 1,
    },
  ),
  ...examplesOf('abstract', ['https://www.biorxiv.org/content/10.64898/2026.01.05.697000v1'], {
    ids: { doi: '10.64898/2026.01.05.697000' },
    version: 1,
  }),
  ...examplesOf('abstract', ['https://www.biorxiv.org/content/early/2017/05/11/136994'], {
    ids: { doi: '10.1101/136994' },
  }),
  ...examplesOf('listing', [
    'https://www.biorxiv.org/collection/neuroscience',
    'https://www.biorxiv.org/search/deep%20learning',
    'https://www.medrxiv.org/content/early/recent?page=2',
  ]),
  ...examplesOf('none', [
    'https://www.biorxiv.org/',
    'https://www.biorxiv.org/about-biorxiv',
    'https://submit.biorxiv.org/submission/10.1101/2020.01.30.927871',
    'https://www.biorxiv.org/user/login',
    'https://notbiorxiv.org/content/10.1101/2020.01.30.927871v1',
  ]),
];
