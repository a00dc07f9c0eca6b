import { describedSite, type Located } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import { hostOf } from './shared/path.ts';
import type { SiteExample } from './site.ts';

const HOST = 'ojs.aaai.org';
/** A number, or the word that the journal gives it: `view/deep-nets`. */
const ARTICLE = /^[\w.-]{1,100}$/;
/** The row of a paper in the themes of OJS 3, and in OJS 2. */
const ROWS = ['.obj_article_summary', '.article_summary', '.article-summary', '.tocArticle'];

export const ojs = describedSite({
  id: 'ojs',
  name: 'AAAI and other journals on OJS',
  covers: 'Papers, PDFs and their viewer by address, issues and search results',
  hosts: [`*://${HOST}/*`],
  gives: ['title', 'abstract', 'authors'],
  anywhere: true,
  locate(url, segments) {
    // Journals may hide `index.php` from their addresses; an issue is told by its rows then, a paper by its metadata.
    if (hostOf(url) !== HOST && !segments.slice(0, 4).includes('index.php'))
      return /\/issue\/(?:view\/\d{1,9}|current)\/?$/.test(url.pathname) ? 'listing' : undefined;
    const at = segments.findIndex((segment, i) => i > 0 && /^(?:article|issue|search)$/.test(segment));
    const [section, view, id] = at < 0 ? [] : segments.slice(at);
    if (section === 'search') return 'listing';
    if (section === 'issue') return view === 'current' || (view === 'view' && id) ? 'listing' : undefined;
    return section === 'article'
      ? locateArticle(url, segments.slice(0, at), segments.slice(at + 1))
      : undefined;
  },
  places: {
    title: 'h1.page_title, h1.page-header, #articleTitle',
    abstract: '.item.abstract, section.abstract, .article-abstract, #articleAbstract',
    authors: '.item.authors .name, #authorString',
    // The viewer of a paper's files.
    window: /^(?:view of|vista de|vue de|visualização de) /i,
  },
  rows: {
    link: ROWS.map(
      (row) => `${row} :is(.title, .tocTitle, .media-heading, .article-summary-title) a[href]`,
    ).join(),
    row: `${ROWS.join()}, li`,
    authors: '.authors, .tocAuthors, .article-summary-authors',
  },
});

/** `view/<id>`, and each version of it; with the number of a file behind it the viewer of that file. */
function locateArticle(url: URL, journal: string[], [view, id = '', file]: string[]): Located | undefined {
  if (!ARTICLE.test(id)) return undefined;
  const address = `${url.origin}/${[...journal, 'article', 'view', id].map(encodeURIComponent).join('/')}`;
  if (view === 'view')
    return { page: file === undefined || file === 'version' ? 'abstract' : 'pdf', address };
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
    'https://journal.example.org/ojs/index.php/jx/article/view/12/version/9',
    'https://journal.example.org/index.php/jx/article/view/deep-nets',
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
    'https://journal.example.org/jx/issue/view/12',
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
