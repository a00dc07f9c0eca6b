import { readAbstractPage } from './arxiv/abstract.ts';
import { isArxiv } from './arxiv/host.ts';
import { listingRows } from './arxiv/listing.ts';
import { searchRows } from './arxiv/search.ts';
import { detectArxivUrl } from './arxiv/url.ts';
import { paperDetection } from './shared/fields.ts';
import { readLatexmlPage } from './shared/latexml.ts';
import type { Detection, Site, UrlMatch } from './site.ts';

export { ARXIV_EXAMPLES as examples } from './arxiv/examples.ts';

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
    switch (match.page) {
      case 'abstract':
        return abstractPage(doc, match);
      case 'unknown':
        return pageWithoutId(doc);
      case 'html':
        return paperDetection({ site: ID, ...match }, readLatexmlPage(doc, match.ids.arxiv ?? ''));
      case 'listing':
        return listing(doc);
      default:
        return idOnly(match);
    }
  },
};

function abstractPage(doc: Document, match: PaperMatch): Detection {
  const fields = readAbstractPage(doc, match.ids.arxiv);
  if (!fields) return NONE;
  return paperDetection({ site: ID, ...match }, fields);
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
