import { entryOf } from '../../util/record.ts';
import type { PageKind } from '../site.ts';
import type { Located } from './described-site.ts';
import { doiInAddress, idsOfDoiPath, indexOfDoi } from './doi-path.ts';
import type { RowPlaces } from './listing-rows.ts';
import type { Places } from './page-paper.ts';
import { hostOf } from './path.ts';

/** What stands between `/doi/` and the DOI. What is not here is no page of a paper (`/doi/suppl/`). */
const VIEWS: Readonly<Record<string, PageKind | 'listing'>> = {
  doi: 'abstract',
  abs: 'abstract',
  abstract: 'abstract',
  full: 'html',
  'full-xml': 'html',
  fullhtml: 'html',
  pdf: 'pdf',
  epdf: 'pdf',
  pdfplus: 'pdf',
  pdfdirect: 'pdf',
  reader: 'pdf',
  epub: 'auxiliary',
  ref: 'auxiliary',
  references: 'auxiliary',
  figure: 'auxiliary',
  citedby: 'auxiliary',
  book: 'listing',
  proceedings: 'listing',
};

/** Pages of Atypon's platform: `/doi/[view/]<doi>`, `/toc/<issue>` and searches. */
export function locateAtypon(url: URL, segments: readonly string[]): Located | 'listing' | undefined {
  const [section = '', next = ''] = segments.map((segment) => segment.toLowerCase());
  if (section === 'toc' && next) return 'listing';
  if (section === 'action') return next === 'dosearch' ? 'listing' : undefined;
  return section === 'doi' ? locateDoi(url, segments) : undefined;
}

/** Wiley's first pages had the view behind the DOI: `/doi/<doi>/full`. */
function locateDoi(url: URL, segments: readonly string[]): Located | 'listing' | undefined {
  const at = indexOfDoi(segments);
  const last = segments.at(-1)?.toLowerCase() ?? '';
  const view = at === 1 && segments.length > 3 && Object.hasOwn(VIEWS, last) ? last : segments[at - 1];
  const page = at <= 2 ? entryOf(VIEWS, view?.toLowerCase() ?? '') : undefined;
  const ids = at < 0 ? {} : idsOfDoiPath(segments.slice(at));
  if (page === undefined || ids.doi === undefined) return undefined;
  if (page === 'listing') return page;
  return { page, ids, address: `https://${hostOf(url)}/doi/${doiInAddress(ids.doi)}` };
}

export const ATYPON_PLACES: Places = {
  title: 'h1[property="name"], h1.citation__title, h1.article-header__title, .NLM_article-title',
  abstract:
    '#abstract, section.abstract, .article__abstract, .abstractSection.abstractInFull, .abstractSection, ' +
    '.article-section__abstract .article-section__content, .hlFld-Abstract',
  authors:
    '.contributors [property="author"] > a:first-child, .loa .loa__author-name, .hlFld-ContribAuthor, .accordion-tabbed .author-name',
};

/** Where the titles of rows are linked, in as many ways as publishers have themes: the link is within them or around them. */
const TITLES = [
  '.issue-item__title',
  '.issue-item__heading',
  '.issue-item_title',
  '.article-title',
  '.art_title',
  '.hlFld-Title',
  'h2',
  'h3',
  'h4',
  'h5',
];

export const ATYPON_ROWS: RowPlaces = {
  link: `${TITLES.map((title) => `${title} a[href*="/doi/"]`).join(', ')}, a.issue-item__title[href*="/doi/"]`,
  row: '.issue-item, .issue-item-container, .card, .articleEntry, .tocArticleEntry, .item__body, .search-item, article, li',
  authors:
    '.loa .hlFld-ContribAuthor, .rlist--inline.loa li, .issue-item_loa .hlFld-ContribAuthor, .loa li, .loa .author-style, .tocAuthors .hlFld-ContribAuthor',
  year: '.bookPubDate, .issue-item__date, .epub-date, .ePubDate, .pub-date-value, .tocEPubDate, .issue-item__detail, time',
};
