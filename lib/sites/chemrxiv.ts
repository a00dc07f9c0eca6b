import { describedSite } from './shared/described-site.ts';
import { doiInAddress, idsOfDoiPath, indexOfDoi } from './shared/doi-path.ts';
import { examplesOf } from './shared/example.ts';
import type { SiteExample } from './site.ts';

const ITEM = /^[0-9a-f]{24}$/i;
/** A version has a DOI of its own: `10.26434/chemrxiv-2024-x0204-v2`. */
const VERSION = /-v(\d{1,3})$/;

export const chemrxiv = describedSite({
  id: 'chemrxiv',
  name: 'ChemRxiv',
  covers: 'Preprints of every version, PDFs that lead to their preprint, lists and search results',
  hosts: ['*://chemrxiv.org/*', '*://www.chemrxiv.org/*'],
  locate(_url, segments) {
    const last = segments.find((segment) => ITEM.test(segment)) ?? '';
    const at = indexOfDoi(segments);
    if (at > 0 && segments[0] === 'doi') return locateDoi(segments, at);
    if (last !== '' && segments.includes('article-details')) return articleOf('abstract', last);
    if (last !== '' && segments.includes('assets')) return articleOf('pdf', last);
    return /^(?:public|search|category)-dashboard$/.test(segments[2] ?? '') ? 'listing' : undefined;
  },
  places: {
    title: 'h1',
    abstract: '.abstract .lh-base, #abstract, .abstract',
    authors: '.author-list a, .authors a',
  },
  rows: {
    link: 'a.ArticleSummary[href*="/article-details/"], h2 a[href*="/article-details/"], h3 a[href*="/article-details/"]',
    row: '.ArticleSummary, .article-summary, article, li',
    authors: '.Authors .author, .authors',
  },
});

function articleOf(page: 'abstract' | 'pdf', item: string) {
  return { page, address: `https://chemrxiv.org/engage/chemrxiv/article-details/${item.toLowerCase()}` };
}

function locateDoi(segments: readonly string[], at: number) {
  const ids = idsOfDoiPath(segments.slice(at));
  const version = VERSION.exec(ids.doi ?? '')?.[1];
  const page = segments[at - 1] === 'pdf' ? ('pdf' as const) : ('abstract' as const);
  const address = `https://chemrxiv.org/doi/full/${doiInAddress(ids.doi ?? '')}`;
  return ids.doi ? { page, ids, ...(version && { version: Number(version) }), address } : undefined;
}

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://chemrxiv.org/engage/chemrxiv/article-details/60c7000000000000000204aa',
    'http://chemrxiv.org/engage/chemrxiv/article-details/60C7000000000000000204AA/?utm_source=x#comments',
    'https://www.chemrxiv.org/engage/chemrxiv/article-details/60c7000000000000000204ab',
  ]),
  ...examplesOf('abstract', ['https://chemrxiv.org/doi/full/10.26434/chemrxiv-2024-x0204-v2'], {
    ids: { doi: '10.26434/chemrxiv-2024-x0204-v2' },
    version: 2,
  }),
  ...examplesOf(
    'pdf',
    [
      'https://chemrxiv.org/engage/api-gateway/chemrxiv/assets/orp/resource/item/60c7000000000000000204aa/original/x.pdf',
    ],
    { landing: 'https://chemrxiv.org/engage/chemrxiv/article-details/60c7000000000000000204aa' },
  ),
  ...examplesOf('listing', ['https://chemrxiv.org/engage/chemrxiv/search-dashboard?text=residual']),
  ...examplesOf('none', [
    'https://chemrxiv.org/',
    'https://chemrxiv.org/engage/chemrxiv/about-information',
    'https://chemrxiv.org/engage/login',
    'https://chemrxiv.org/engage/chemrxiv/contact-information',
  ]),
];
