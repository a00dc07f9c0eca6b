import { describedSite, type Located } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { hostOf } from './shared/path.ts';
import type { SiteExample } from './site.ts';

const HOST = 'ojs.aaai.org';
const NUMBER = /^\d{1,9}$/;

export const ojs = describedSite({
  id: 'ojs',
  name: 'AAAI and other journals on OJS',
  covers: 'Papers, PDFs and their viewer by address, issues and search results',
  hosts: [`*://${HOST}/*`],
  anywhere: true,
  locate(url, segments) {
    if (hostOf(url) !== HOST && segments[0] !== 'index.php') return undefined;
    const at = segments.findIndex((segment, i) => i > 0 && /^(?:article|issue|search)$/.test(segment));
    const [section, view, id] = at < 0 ? [] : segments.slice(at);
    if (section === 'search') return 'listing';
    if (section === 'issue') return view === 'current' || (view === 'view' && id) ? 'listing' : undefined;
    return section === 'article'
      ? locateArticle(url, segments.slice(0, at), segments.slice(at + 1))
      : undefined;
  },
  places: {
    title: 'h1.page_title, #articleTitle',
    abstract: '.item.abstract, section.abstract, .article-abstract, #articleAbstract',
    authors: '.item.authors .name, #authorString',
  },
  rows: {
    link: '.obj_article_summary .title a[href], .tocTitle a[href], .article-summary-title a[href]',
    row: '.obj_article_summary, .tocArticle, .article-summary, li',
    authors: '.authors, .tocAuthors, .article-summary-authors',
  },
});

/** `view/<id>`; with the number of a file behind it the viewer of that file, whose page says nothing more. */
function locateArticle(url: URL, journal: string[], [view, id = '', file]: string[]): Located | undefined {
  if (!NUMBER.test(id)) return undefined;
  const address = `${url.origin}/${[...journal, 'article', 'view', id].map(encodeURIComponent).join('/')}`;
  if (view === 'view') return { page: file === undefined ? 'abstract' : 'pdf', address };
  return (view === 'download' || view === 'viewFile') && file !== undefined
    ? { page: 'pdf', address }
    : undefined;
}

const LANDING = { landing: 'https://ojs.aaai.org/index.php/AAAI/article/view/3789' };

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://ojs.aaai.org/index.php/AAAI/article/view/3789',
    'http://ojs.aaai.org/index.php/AAAI/article/view/3789/?utm_source=x#citation',
    'https://ojs.aaai.org/aimagazine/index.php/aimagazine/article/view/2577',
    'https://OJS.aaai.org/index.php/AAAI/article/view/3789',
    'https://journal.example.org/index.php/jx/article/view/12',
    'https://journal.example.org/index.php/jx/en/article/view/12',
  ]),
  ...examplesOf(
    'pdf',
    [
      'https://ojs.aaai.org/index.php/AAAI/article/view/3789/3667',
      'https://ojs.aaai.org/index.php/AAAI/article/download/3789/3667',
      'https://ojs.aaai.org/index.php/AAAI/article/download/3789/3667/6845',
    ],
    LANDING,
  ),
  ...examplesOf('listing', [
    'https://ojs.aaai.org/index.php/AAAI/issue/view/246',
    'https://ojs.aaai.org/index.php/AAAI/issue/current',
    'https://ojs.aaai.org/index.php/AAAI/search/search?query=generalization',
  ]),
  ...examplesOf('none', [
    'https://ojs.aaai.org/',
    'https://ojs.aaai.org/index.php/AAAI/issue/archive',
    'https://ojs.aaai.org/index.php/AAAI/about',
    'https://ojs.aaai.org/index.php/AAAI/login?source=%2Findex.php%2FAAAI%2Farticle%2Fview%2F3789',
    'https://ojs.aaai.org/index.php/AAAI/article/view/',
    'https://news.example.org/politics/article/view/3789',
  ]),
];
