import { normaliseIds } from '../paper/ids.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import type { PageFields } from './shared/fields.ts';
import { readPagePaper } from './shared/page-paper.ts';
import type { SiteExample } from './site.ts';

const SOURCES = new Set(['med', 'pmc', 'ppr', 'agr', 'cba', 'ctx', 'eth', 'hir', 'pat']);

const PLACES = {
  title: '#article--current--title, h1.article-metadata-title',
  abstract: '#article--abstract--content, #abstract .abstract-content',
  authors: '#article--current--authors .author-name, .author-list .author-name',
};

export const europepmc = describedSite({
  id: 'europepmc',
  name: 'Europe PMC',
  covers: 'Abstracts, articles and preprints; search results',
  hosts: ['*://*.europepmc.org/*'],
  locate(_url, [section = '', source = '', id = '']) {
    if (section === 'search') return 'listing';
    if (section === 'articles' && /^PMC\d+$/i.test(source)) return articleOf('PMC', source);
    const isArticle = section === 'article' || section === 'abstract';
    return isArticle && SOURCES.has(source.toLowerCase()) && id ? articleOf(source, id) : undefined;
  },
  read: readArticle,
  rows: {
    link: 'h3.citation-title a, .citation-title a',
    row: '.citation, li',
    authors: '.authors, .citation-author',
    year: '.citation-journal, .journal',
  },
});

/** The page is drawn by script and shows its DOI; metadata, where there are any, say it themselves. */
function readArticle(doc: Document): PageFields | undefined {
  const fields = readPagePaper(doc, PLACES);
  const href = doc.querySelector('.metadata--doi a')?.getAttribute('href') ?? '';
  if (!fields || fields.ids.doi) return fields;
  const idEvidence = { ...fields.idEvidence, doi: { from: 'markup', trust: 'sure' } as const };
  return { ...fields, ids: { ...fields.ids, ...normaliseIds({ doi: href }) }, idEvidence };
}

function articleOf(source: string, id: string) {
  const kind = source.toUpperCase();
  return {
    page: 'abstract' as const,
    ids: kind === 'MED' ? normaliseIds({ pmid: id }) : {},
    address: `https://europepmc.org/article/${kind}/${id.toUpperCase()}`,
  };
}

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://europepmc.org/article/MED/30112233',
      'http://europepmc.org/article/med/30112233/?client=bot#free-full-text',
      'https://www.europepmc.org/abstract/MED/30112233',
    ],
    { ids: { pmid: '30112233' } },
  ),
  ...examplesOf('abstract', [
    'https://europepmc.org/article/PMC/PMC5550000',
    'https://europepmc.org/articles/PMC5550000/',
    'https://europepmc.org/article/PPR/PPR123456',
  ]),
  ...examplesOf('listing', ['https://europepmc.org/search?query=deep%20learning']),
  ...examplesOf('none', [
    'https://europepmc.org/',
    'https://europepmc.org/About',
    'https://europepmc.org/authors/0000-0001-0000-0000',
    'https://europepmc.org/article/MED/',
  ]),
];
