import { ATYPON_PLACES, ATYPON_ROWS, locateAtypon } from './shared/atypon.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import type { SiteExample } from './site.ts';

const ITEM = /^[0-9a-f]{24}$/i;
/** A version has a DOI of its own: `10.26434/chemrxiv-2024-x0204-v2`. */
const VERSION = /[-.]v(\d{1,3})$/;

export const chemrxiv = describedSite({
  id: 'chemrxiv',
  name: 'ChemRxiv',
  covers: 'Preprints of every version, PDFs that lead to their preprint, lists and search results',
  hosts: ['*://chemrxiv.org/*', '*://www.chemrxiv.org/*'],
  // On Atypon's platform since 2026; its addresses before lead there.
  locate(url, segments) {
    const last = segments.find((segment) => ITEM.test(segment)) ?? '';
    if (segments[0] !== 'engage') return withVersion(locateAtypon(url, segments));
    if (last !== '' && segments.includes('article-details')) return articleOf('abstract', last);
    if (last !== '' && segments.includes('assets')) return articleOf('pdf', last);
    return /^(?:public|search|category)-dashboard$/.test(segments[2] ?? '') ? 'listing' : undefined;
  },
  places: {
    title: 'h1[property="name"], h1.display-4, article h1',
    abstract: '#abstract, .abstract .lh-base, .abstract',
    authors: `${ATYPON_PLACES.authors}, .author-list a, .authors a`,
  },
  rows: {
    ...ATYPON_ROWS,
    link: `${ATYPON_ROWS.link}, a.ArticleSummary[href*="/article-details/"], h2 a[href*="/article-details/"], h3 a[href*="/article-details/"]`,
    row: `${ATYPON_ROWS.row}, .ArticleSummary, .article-summary`,
    authors: `${ATYPON_ROWS.authors}, .Authors .author, .authors`,
  },
});

function articleOf(page: 'abstract' | 'pdf', item: string) {
  return { page, address: `https://chemrxiv.org/engage/chemrxiv/article-details/${item.toLowerCase()}` };
}

function withVersion(place: ReturnType<typeof locateAtypon>) {
  if (typeof place !== 'object') return place;
  const version = VERSION.exec(place.ids?.doi ?? '')?.[1];
  return version === undefined ? place : { ...place, version: Number(version) };
}

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://chemrxiv.org/engage/chemrxiv/article-details/60c7000000000000000204aa',
    'http://chemrxiv.org/engage/chemrxiv/article-details/60C7000000000000000204AA/?utm_source=x#comments',
    'https://www.chemrxiv.org/engage/chemrxiv/article-details/60c7000000000000000204ab',
  ]),
  ...examplesOf('abstract', ['https://chemrxiv.org/doi/10.26434/chemrxiv-2024-x0204'], {
    ids: { doi: '10.26434/chemrxiv-2024-x0204' },
  }),
  ...examplesOf('html', ['https://chemrxiv.org/doi/full/10.26434/chemrxiv-2024-x0204-v2'], {
    ids: { doi: '10.26434/chemrxiv-2024-x0204-v2' },
    version: 2,
  }),
  ...examplesOf('pdf', ['https://chemrxiv.org/doi/pdf/10.26434/chemrxiv.999204.v3'], {
    ids: { doi: '10.26434/chemrxiv.999204.v3' },
    version: 3,
    landing: 'https://chemrxiv.org/doi/10.26434/chemrxiv.999204.v3',
  }),
  ...examplesOf(
    'pdf',
    [
      'https://chemrxiv.org/engage/api-gateway/chemrxiv/assets/orp/resource/item/60c7000000000000000204aa/original/x.pdf',
    ],
    { landing: 'https://chemrxiv.org/engage/chemrxiv/article-details/60c7000000000000000204aa' },
  ),
  ...examplesOf('listing', [
    'https://chemrxiv.org/engage/chemrxiv/search-dashboard?text=residual',
    'https://chemrxiv.org/action/doSearch?AllField=residual',
  ]),
  ...examplesOf('none', [
    'https://chemrxiv.org/',
    'https://chemrxiv.org/engage/chemrxiv/about-information',
    'https://chemrxiv.org/engage/login',
    'https://chemrxiv.org/engage/chemrxiv/contact-information',
  ]),
];
