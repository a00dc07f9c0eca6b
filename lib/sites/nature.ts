import { normaliseIds } from '../paper/ids.ts';
import { describedSite } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { pathSegments } from './shared/path.ts';
import type { SiteExample } from './site.ts';

/** News, opinion and careers of the magazine, which have DOIs too. */
const MAGAZINE = /^d\d{5}-/i;
/**
 * File names that are no DOI's suffix or not of the house's prefix; their pages tell. Seven digits are a part of it
 * (`1207666` is `sj.onc.1207666`), and journals that came from BMC (`s40494`) brought its prefix.
 */
const NO_SUFFIX = /^(?:\d{7}$|s40\d{3}-)/;
/** Journals that came from Palgrave and kept its prefix. */
const PALGRAVE = /^(?:s41599|s41254|s41268|s41289|s41293|s41295|s41301|palcomms)/;
const LISTINGS = /^(?:research-articles|reviews-and-analysis|articles|volumes|browse-articles|subjects)$/;

export const nature = describedSite({
  id: 'nature',
  name: 'Nature',
  covers: 'Articles of all its journals, PDFs by their address, issues, subjects and search results',
  hosts: ['*://*.nature.com/*'],
  locate(_url, segments) {
    const [section = '', slug = '', view] = segments;
    if (section === 'articles' && slug && !MAGAZINE.test(slug)) return articleOf(slug, view);
    if (section === 'search' || section === 'subjects') return 'listing';
    return section !== 'articles' && LISTINGS.test(slug) ? 'listing' : undefined;
  },
  owns: (url) => MAGAZINE.test(pathSegments(url)[1] ?? ''),
  places: {
    title: 'h1.c-article-title',
    abstract: '#Abs1-content, #abstract-content',
    authors: '[data-test="author-name"]',
  },
  rows: {
    link: '.c-card__title a[href*="/articles/"], h3 a[href*="/articles/"]',
    row: 'article, li',
    authors:
      '[data-test="author-list"] [itemprop="name"], .c-author-list [itemprop="name"], .c-author-list li',
    year: 'time',
  },
});

/** `s41586-020-2649-2`, with `.pdf`, `_reference.pdf`, `/figures/1` behind it. */
function articleOf(file: string, view: string | undefined) {
  const slug = file.toLowerCase().replace(/(?:_reference)?\.(?:pdf|epdf|ris)$/, '');
  const prefix = PALGRAVE.test(slug) ? '10.1057' : '10.1038';
  const isPdf = /\.e?pdf$/i.test(file);
  const page = isPdf ? ('pdf' as const) : view === undefined ? ('abstract' as const) : ('auxiliary' as const);
  return {
    page,
    ids: NO_SUFFIX.test(slug) ? {} : normaliseIds({ doi: `${prefix}/${slug}` }),
    address: `https://www.nature.com/articles/${encodeURI(slug)}`,
  };
}

const PAPER = { ids: { doi: '10.1038/s00000-018-0204-0' } };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf(
    'abstract',
    [
      'https://www.nature.com/articles/s00000-018-0204-0',
      'http://www.nature.com/articles/S00000-018-0204-0/',
      'https://nature.com/articles/s00000-018-0204-0?error=cookies_not_supported&code=1#Sec2',
    ],
    PAPER,
  ),
  ...examplesOf('abstract', ['https://www.nature.com/articles/nature14539'], {
    ids: { doi: '10.1038/nature14539' },
  }),
  ...examplesOf('abstract', ['https://www.nature.com/articles/s41599-020-0501-9'], {
    ids: { doi: '10.1057/s41599-020-0501-9' },
  }),
  ...examplesOf('abstract', [
    'https://www.nature.com/articles/1200204',
    'https://www.nature.com/articles/s40494-018-0204-0',
  ]),
  ...examplesOf(
    'pdf',
    [
      'https://www.nature.com/articles/s00000-018-0204-0.pdf',
      'https://www.nature.com/articles/s00000-018-0204-0_reference.pdf?origin=ppub',
    ],
    { ...PAPER, landing: 'https://www.nature.com/articles/s00000-018-0204-0' },
  ),
  ...examplesOf('auxiliary', ['https://www.nature.com/articles/s00000-018-0204-0/figures/1'], PAPER),
  ...examplesOf('listing', [
    'https://www.nature.com/search?q=deep+learning&journal=nature',
    'https://www.nature.com/nature/volumes/586/issues/7829',
    'https://www.nature.com/natmachintell/research-articles',
    'https://www.nature.com/subjects/machine-learning',
  ]),
  ...examplesOf('none', [
    'https://www.nature.com/',
    'https://www.nature.com/nature',
    'https://www.nature.com/naturecareers/jobs/science-jobs',
    'https://www.nature.com/articles/',
    'https://www.nature.com/nature/for-authors',
  ]),
];
