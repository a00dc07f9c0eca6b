import { entryOf } from '../util/record.ts';
import { describedSite } from './shared/described-site.ts';
import { doiInAddress, idsOfDoiPath, indexOfDoi } from './shared/doi-path.ts';
import { examplesOf } from './shared/example.ts';
import type { PageKind, SiteExample } from './site.ts';

const VIEWS: Readonly<Record<string, PageKind>> = {
  full: 'html',
  pdf: 'pdf',
  epub: 'auxiliary',
  xml: 'auxiliary',
};

export const frontiers = describedSite({
  id: 'frontiers',
  name: 'Frontiers',
  covers: 'Articles, PDFs by their address, journals and search results',
  hosts: ['*://*.frontiersin.org/*'],
  locate(_url, segments) {
    const at = indexOfDoi(segments);
    if (at > 0 && segments[at - 1] === 'articles') {
      const ids = idsOfDoiPath(segments.slice(at, at + 2));
      const page = entryOf(VIEWS, segments[at + 2] ?? '') ?? 'abstract';
      const address = `https://www.frontiersin.org/articles/${doiInAddress(ids.doi ?? '')}/full`;
      return ids.doi ? { page, ids, address } : undefined;
    }
    const isList = segments[0] === 'journals' && segments.includes('articles');
    return isList || segments[0] === 'search' ? 'listing' : undefined;
  },
  places: {
    title: '.JournalAbstract h1, .ArticleLayoutHeader__info__title',
    abstract: '.JournalAbstract > p:not([class]), .JournalAbstract .abstract, section.abstract, #abstract',
    authors: '.authors .notranslate, .JournalAbstract .authors a, .author-link',
  },
  rows: {
    link: 'a.CardArticle__title, .CardArticle a[href*="/articles/"], h3 a[href*="/articles/"], h1 a[href*="/articles/"]',
    row: '.CardArticle, article, li',
    title: '.CardArticle__title, h1, h3',
    authors: '.CardArticle__authors, .authors',
    year: '.CardArticle__date, time',
  },
});

const PAPER = { ids: { doi: '10.3389/exjml.2018.00204' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'html',
    [
      'https://www.frontiersin.org/articles/10.3389/exjml.2018.00204/full',
      'http://www.frontiersin.org/articles/10.3389/EXJML.2018.00204/full?utm_source=F-NTF#h3',
      'https://www.frontiersin.org/journals/examples/articles/10.3389/exjml.2018.00204/full',
    ],
    PAPER,
  ),
  ...examplesOf(
    'abstract',
    [
      'https://www.frontiersin.org/articles/10.3389/exjml.2018.00204',
      'https://frontiersin.org/articles/10.3389/exjml.2018.00204/abstract/',
    ],
    PAPER,
  ),
  ...examplesOf('pdf', ['https://www.frontiersin.org/articles/10.3389/exjml.2018.00204/pdf'], {
    ...PAPER,
    landing: 'https://www.frontiersin.org/articles/10.3389/exjml.2018.00204/full',
  }),
  ...examplesOf(
    'auxiliary',
    ['https://www.frontiersin.org/articles/10.3389/exjml.2018.00204/xml/nlm'],
    PAPER,
  ),
  ...examplesOf('listing', [
    'https://www.frontiersin.org/journals/neuroscience/articles',
    'https://www.frontiersin.org/search?query=deep+learning&tab=articles',
  ]),
  ...examplesOf('none', [
    'https://www.frontiersin.org/',
    'https://www.frontiersin.org/journals/neuroscience',
    'https://loop.frontiersin.org/people/99999/overview',
    'https://www.frontiersin.org/research-topics/204/examples',
  ]),
];
