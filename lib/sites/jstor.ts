import { describedSite } from './shared/described-site.ts';
import { idsOfDoiPath, indexOfDoi } from './shared/doi-path.ts';
import { examplesOf } from './shared/example.ts';
import { firstFound, type PageFields } from './shared/fields.ts';
import { metadataLine } from './shared/markup.ts';
import { metaValue, readMeta } from './shared/meta.ts';
import { readPagePaper } from './shared/page-paper.ts';
import { isWallTitle } from './shared/wall.ts';
import type { SiteExample } from './site.ts';

const STABLE = /^\d{4,12}$/;
const PLACES = {
  title:
    '.item-title-heading, turnaway-pharos-heading.title-font, [data-qa="item-title"], h1.title, #content-viewer-heading',
  abstract: '.abstract, [data-qa="abstract"]',
  authors: '[data-qa="item-authors"] a, [data-qa="item-authors"], .contrib',
  // Authors, journal and volume.
  teasers: true,
} as const;
const SITE = /\s+(?:\||on)\s+JSTOR$/i;

export const jstor = describedSite({
  id: 'jstor',
  name: 'JSTOR',
  covers: 'Articles, PDFs that lead to their article, issues and search results',
  hosts: ['*://www.jstor.org/*', '*://jstor.org/*'],
  locate(_url, segments) {
    const [section = '', second = ''] = segments;
    if (/^(?:action)$/.test(section) && second === 'doBasicSearch') return 'listing';
    if (section !== 'stable') return undefined;
    const isPdf = second === 'pdf' || second === 'pdfplus';
    const rest = isPdf ? segments.slice(2) : segments.slice(1);
    const ids = indexOfDoi(rest) === 0 ? idsOfDoiPath(rest) : {};
    const number = (ids.doi ? (rest.at(-1) ?? '') : (rest[0] ?? '')).replace(/\.pdf$/i, '');
    // An issue's number begins with a letter or has the code of its journal (`i204`, `10.2307/i204`).
    if (/^i\d+$/.test(number)) return 'listing';
    if (!ids.doi && !STABLE.test(number)) return undefined;
    const address = `https://www.jstor.org/stable/${ids.doi && !STABLE.test(number) ? ids.doi : number}`;
    return { page: isPdf ? 'pdf' : 'abstract', ids, address };
  },
  read: (doc) => readPagePaper(doc, PLACES) ?? readPreview(doc),
  rows: {
    link: '[data-qa="search-result-title-heading"] a, toc-item a[href*="/stable/"], h3 a[href*="/stable/"], .title a[href*="/stable/"]',
    row: 'li, .result, .media-body, article',
    authors: '[data-qa="search-result-authors"], .contrib',
  },
});

/** Before scripts have drawn the article, its title stands in previews alone, whole and with the site's name. */
function readPreview(doc: Document): PageFields | undefined {
  const shown = metadataLine(metaValue(readMeta(doc), 'og.title'));
  const title = SITE.test(shown) ? shown.replace(SITE, '') : '';
  return title && !isWallTitle(title)
    ? { ids: {}, title: firstFound([{ from: 'meta', trust: 'likely' }, () => title]) }
    : undefined;
}

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    'https://www.jstor.org/stable/99990204',
    'http://www.jstor.org/stable/99990204/?seq=1#metadata_info_tab_contents',
  ]),
  ...examplesOf('abstract', ['https://jstor.org/stable/10.2307/99990204'], {
    ids: { doi: '10.2307/99990204' },
  }),
  ...examplesOf('pdf', ['https://www.jstor.org/stable/pdf/99990204.pdf?refreqid=x'], {
    landing: 'https://www.jstor.org/stable/99990204',
  }),
  ...examplesOf('listing', [
    'https://www.jstor.org/stable/i204',
    'https://www.jstor.org/action/doBasicSearch?Query=residual',
  ]),
  ...examplesOf('none', [
    'https://www.jstor.org/',
    'https://www.jstor.org/journal/exjml',
    'https://www.jstor.org/stable/j.ctt204abc',
    'https://www.jstor.org/action/showLogin?redirectUri=/stable/99990204',
    'https://about.jstor.org/stable/99990204',
  ]),
];
