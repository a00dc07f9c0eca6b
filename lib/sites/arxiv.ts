import { readAbstractPage } from './arxiv/abstract.ts';
import { isArxiv } from './arxiv/host.ts';
import { listingRows } from './arxiv/listing.ts';
import { isNoArticle } from './arxiv/no-article.ts';
import { searchRows } from './arxiv/search.ts';
import { detectArxivUrl } from './arxiv/url.ts';
import { isArxivWall } from './shared/arxiv-wall.ts';
import { paperDetection } from './shared/fields.ts';
import { readLatexmlPage } from './shared/latexml.ts';
import type { Detection, Site, UrlMatch } from './site.ts';

export { arxivExamples as examples } from './arxiv/examples.ts';

const ID = 'arxiv';
const NONE: Detection = { status: 'none', site: ID };

type PaperMatch = Extract<UrlMatch, { ids: object }>;

export const arxiv: Site = {
  id: ID,
  name: 'arXiv',
  covers:
    'Abstract and HTML pages, PDFs by their address, new, recent, catch-up and author listings, search results',
  hosts: ['*://arxiv.org/*', '*://*.arxiv.org/*', '*://xxx.lanl.gov/*'],
  detect: detectArxivUrl,
  owns: isArxiv,
  extract(doc, _url, match) {
    const read = readPage(doc, match);
    if (match.page === 'listing' || read.status === 'none') return read;
    // Only of what would be a paper: the head of an abstract page is read while it is still coming, before all else.
    return isBarred(doc, match.page) ? NONE : read;
  },
};

function readPage(doc: Document, match: UrlMatch): Detection {
  switch (match.page) {
    case 'abstract':
      return abstractPage(doc, match);
    case 'unknown':
      return pageWithoutId(doc);
    case 'html':
      return fullText(doc, match);
    case 'listing':
      return listing(doc);
    case 'auxiliary':
      return isNoArticle(doc) ? NONE : idOnly(match);
    default:
      return idOnly(match);
  }
}

/** Authors' own HTML may have no title, or any; only the check for robots is told by it there. */
function isBarred(doc: Document, page: UrlMatch['page']): boolean {
  return page === 'html' ? /^arxiv recaptcha$/i.test(doc.title.trim()) : isArxivWall(doc);
}

function abstractPage(doc: Document, match: PaperMatch): Detection {
  const fields = readAbstractPage(doc, match.ids.arxiv);
  if (!fields) return NONE;
  if (!fields.title && isProceedings(doc)) return listing(doc);
  return paperDetection({ site: ID, ...match }, fields);
}

function fullText(doc: Document, match: PaperMatch): Detection {
  if (isNoArticle(doc)) return NONE;
  if (isProceedings(doc)) return listing(doc);
  return paperDetection({ site: ID, ...match }, readLatexmlPage(doc, match.ids.arxiv ?? ''));
}

/** Proceedings of a conference are a paper's HTML with arXiv's own list of their papers in it. */
function isProceedings(doc: Document): boolean {
  return doc.querySelector('.ltx_title_document') === null && listingRows(doc).length > 0;
}

/** `/abs?…` in a form that the URL rules do not know: the page's own metadata says which paper it is. */
function pageWithoutId(doc: Document): Detection {
  const fields = readAbstractPage(doc);
  return fields?.ids.arxiv && fields.title
    ? paperDetection({ site: ID, page: 'abstract', ids: {} }, fields)
    : NONE;
}

function idOnly(match: PaperMatch): Detection {
  return paperDetection({ site: ID, ...match }, { ids: {} });
}

function listing(doc: Document): Detection {
  const rows = [...listingRows(doc), ...searchRows(doc)];
  return rows.length > 0 ? { status: 'listing', site: ID, rows } : NONE;
}
