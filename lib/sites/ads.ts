import { normaliseIds } from '../paper/ids.ts';
import { idsOfIdentifier } from './ads/identifier.ts';
import { describedSite, type Located } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import type { PageFields } from './shared/fields.ts';
import { readPagePaper } from './shared/page-paper.ts';
import { decoded, pathSegments } from './shared/path.ts';
import { headingOf } from './shared/section.ts';
import { elementLine } from './shared/text.ts';
import type { SiteExample } from './site.ts';

const HOME = 'https://ui.adsabs.harvard.edu';
const VIEWS = new Set(
  'citations references coreads similar toc graphics metrics exportcitation export credits mentions'.split(
    ' ',
  ),
);

export const ads = describedSite({
  id: 'ads',
  name: 'NASA ADS',
  covers: 'Abstract pages by bibcode, arXiv id and DOI, and search results',
  hosts: [
    '*://ui.adsabs.harvard.edu/*',
    '*://adsabs.harvard.edu/*',
    '*://www.adsabs.harvard.edu/*',
    '*://www.scixplorer.org/*',
    '*://scixplorer.org/*',
  ],
  locate(url, segments) {
    // Until 2019 the page stood in the fragment: `/#abs/<bibcode>/abstract`.
    const path = segments.length === 0 ? decoded(url.hash.slice(1)).split('/') : segments;
    const [section, ...rest] = path.filter((segment) => segment !== '');
    if (section === 'search') return rest.length > 0 || url.search !== '' ? 'listing' : undefined;
    if (section === 'link_gateway') return located('auxiliary', rest[0] ?? '');
    return section === 'abs' ? locateAbs(rest) : undefined;
  },
  read(doc) {
    const fields = readPagePaper(doc, {
      title: 'h2.s-abstract-title, article h2',
      abstract: '.s-abstract-text p, #abstract-content',
      authors: '.s-authors-and-aff li.author a, #authors-and-aff li.author a',
      teasers: true,
    });
    return fields && withPreprint(doc, fields);
  },
  rows: {
    link: '.s-results-title a[href*="abs/"], h3 a[href*="abs/"], article a[href^="/abs/"]:first-of-type',
    row: '.results-item, li.s-display-block, article, li',
    authors: '.article-author, .s-results-authors li',
  },
  locateRow(target) {
    const path = target.pathname.length > 1 ? pathSegments(target) : decoded(target.hash.slice(1)).split('/');
    const place = locateAbs(path.slice(path.indexOf('abs') + 1));
    return place && { ids: place.ids ?? {}, address: place.address ?? target.href };
  },
});

/** `<identifier>/<view>`; a DOI has a slash of its own. */
function locateAbs(rest: readonly string[]): Located | undefined {
  const last = rest.at(-1) ?? '';
  const isView = rest.length > 1 && VIEWS.has(last);
  const identifier = rest.slice(0, isView || last === 'abstract' ? -1 : undefined).join('/');
  return located(isView ? 'auxiliary' : 'abstract', identifier);
}

function located(page: Located['page'], identifier: string): Located | undefined {
  const ids = idsOfIdentifier(identifier);
  return ids && { page, ids, address: `${HOME}/abs/${encodeURIComponent(identifier)}/abstract` };
}

/** The preprint of a journal's paper stands in the table below its abstract: "arXiv: arXiv:1710.05468". */
function withPreprint(doc: Document, fields: PageFields): PageFields {
  const shown = elementLine(headingOf(doc, 'arXiv')?.nextElementSibling).split(' ')[0] ?? '';
  return { ...fields, ids: { ...normaliseIds({ arxiv: shown }), ...fields.ids } };
}

const PREPRINT = { ids: { arxiv: '1710.05468' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      `${HOME}/abs/2017arXiv171005468K/abstract`,
      `${HOME}/abs/2017arXiv171005468K`,
      `${HOME}/abs/arXiv:1710.05468/abstract`,
      `${HOME}/#abs/2017arXiv171005468K/abstract`,
      'http://adsabs.harvard.edu/abs/2017arXiv171005468K?utm_source=x',
      'https://www.scixplorer.org/abs/2017arXiv171005468K/abstract',
    ],
    PREPRINT,
  ),
  ...examplesOf('abstract', [`${HOME}/abs/2013arXiv1312.6114K/abstract`], { ids: { arxiv: '1312.6114' } }),
  ...examplesOf('abstract', [`${HOME}/abs/1997hep.th...11200M/abstract`], {
    ids: { arxiv: 'hep-th/9711200' },
  }),
  ...examplesOf('abstract', [`${HOME}/abs/1999cond.mat..2077S/abstract`], {
    ids: { arxiv: 'cond-mat/9902077' },
  }),
  ...examplesOf('abstract', [`${HOME}/abs/10.5555/345794/abstract`], { ids: { doi: '10.5555/345794' } }),
  ...examplesOf('abstract', [
    `${HOME}/abs/2007PhRvD..76a3009K/abstract`,
    `${HOME}/abs/2017A%26A...597A...1D/abstract`,
  ]),
  ...examplesOf(
    'auxiliary',
    [`${HOME}/abs/2017arXiv171005468K/citations`, `${HOME}/link_gateway/2017arXiv171005468K/EPRINT_PDF`],
    PREPRINT,
  ),
  ...examplesOf('listing', [
    `${HOME}/search/q=author%3A%22Kawaguchi%22&sort=date%20desc`,
    `${HOME}/search?q=generalization`,
  ]),
  ...examplesOf('none', [
    `${HOME}/`,
    `${HOME}/search/`,
    `${HOME}/abs/`,
    `${HOME}/abs/nonsense/abstract`,
    `${HOME}/user/libraries/x`,
    `${HOME}/user/account/login?next=%2Fabs%2F2017arXiv171005468K`,
    'http://articles.adsabs.harvard.edu/full/1925ApJ....61..363S',
  ]),
];
