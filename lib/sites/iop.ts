import { entryOf } from '../util/record.ts';
import { describedSite } from './shared/described-site.ts';
import { doiInAddress, idsOfDoiPath } from './shared/doi-path.ts';
import { examplesOf } from './shared/example.ts';
import type { PageKind, SiteExample } from './site.ts';

/** What may stand behind a DOI. */
const VIEWS: Readonly<Record<string, PageKind>> = {
  meta: 'abstract',
  pdf: 'pdf',
  ampdf: 'pdf',
  epub: 'pdf',
  data: 'auxiliary',
};

export const iop = describedSite({
  id: 'iop',
  name: 'IOPscience',
  covers: 'Articles, PDFs by their address, issues and search results',
  hosts: ['*://iopscience.iop.org/*'],
  locate(_url, [section = '', ...rest]) {
    if (section === 'issue' || section === 'journal' || section === 'nsearch' || section === 'search') {
      return section.endsWith('search') || rest.length > 0 ? 'listing' : undefined;
    }
    const page = entryOf(VIEWS, rest.at(-1) ?? '');
    const ids = section === 'article' ? idsOfDoiPath(page ? rest.slice(0, -1) : rest) : {};
    if (!ids.doi) return undefined;
    return {
      page: page ?? 'abstract',
      ids,
      address: `https://iopscience.iop.org/article/${doiInAddress(ids.doi)}`,
    };
  },
  places: {
    title: 'h1.wd-jnl-art-title, h1[itemprop="headline"]',
    abstract: '.wd-jnl-art-abstract, .article-text.wd-jnl-art-abstract',
    authors: '.wd-jnl-art-authors [itemprop="name"], [itemprop="author"] [itemprop="name"]',
  },
  rows: {
    link: 'a.art-list-item-title, .art-list-item h2 a, .art-list-item h3 a',
    row: '.art-list-item, li',
    authors: '.art-list-item-meta .small, .art-list-item-authors',
  },
});

const PAPER = { ids: { doi: '10.1088/9999-0204/abc204' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://iopscience.iop.org/article/10.1088/9999-0204/abc204',
      'https://iopscience.iop.org/article/10.1088/9999-0204/abc204/meta',
      'http://iopscience.iop.org/article/10.1088/9999-0204/ABC204/?utm_source=x#references',
    ],
    PAPER,
  ),
  ...examplesOf('abstract', ['https://iopscience.iop.org/article/10.1088/0000-0204/31/12/5'], {
    ids: { doi: '10.1088/0000-0204/31/12/5' },
  }),
  ...examplesOf('pdf', ['https://iopscience.iop.org/article/10.1088/9999-0204/abc204/pdf'], {
    ...PAPER,
    landing: 'https://iopscience.iop.org/article/10.1088/9999-0204/abc204',
  }),
  ...examplesOf('auxiliary', ['https://iopscience.iop.org/article/10.1088/9999-0204/abc204/data'], PAPER),
  ...examplesOf('listing', [
    'https://iopscience.iop.org/issue/9999-0204/31/2',
    'https://iopscience.iop.org/nsearch?terms=residual',
  ]),
  ...examplesOf('none', [
    'https://iopscience.iop.org/',
    'https://iopscience.iop.org/journalList',
    'https://iopscience.iop.org/article/',
    'https://myiopscience.iop.org/signin?ref=/article/10.1088/9999-0204/abc204',
  ]),
];
