import { locateArxiv } from './shared/arxiv-located.ts';
import { describedSite, type Located } from './shared/described-site.ts';
import { examplesOf } from './shared/example.ts';
import type { PageFields } from './shared/fields.ts';
import { linkedIds } from './shared/linked-ids.ts';
import { readPagePaper } from './shared/page-paper.ts';
import { hostOf } from './shared/path.ts';
import type { SiteExample } from './site.ts';

const HOME = 'https://www.semanticscholar.org';
const HASH = /^[0-9a-f]{40}$/i;
/** The paper's own links; those of its references and citations stand in rows. */
const OWN_LINKS = 'a.doi__link, a.flex-paper-link, a[data-test-id="paper-link"]';
const ROW = '.cl-paper-row, .paper-row';

export const semanticscholar = describedSite({
  id: 'semanticscholar',
  name: 'Semantic Scholar',
  covers: 'Papers, the reader, PDFs by their address, authors and search results',
  hosts: ['*://www.semanticscholar.org/*', '*://semanticscholar.org/*', '*://pdfs.semanticscholar.org/*'],
  gives: ['title', 'abstract', 'authors'],
  owns: () => true,
  locate(url, segments) {
    if (hostOf(url).startsWith('pdfs.')) return located('pdf', segments.join('').replace(/\.pdf$/i, ''));
    const [section = '', ...rest] = segments;
    switch (section) {
      case 'paper':
        return located('abstract', rest.find((segment) => HASH.test(segment)) ?? '');
      case 'reader':
        return located('html', rest[0] ?? '');
      case 'arxiv':
        return locateArxiv('abstract', rest);
      case 'search':
      case 'author':
        return 'listing';
      default:
        return undefined;
    }
  },
  read(doc, url) {
    if (isOfAnother(doc, url)) return undefined;
    const fields = readPagePaper(doc, {
      title: 'h1[data-test-id="paper-detail-title"], h1',
      authors:
        '[data-test-id="paper-meta-item"] .author-list [data-test-id="author-list"], .author-list__link',
    });
    return fields && withOwnLinks(doc, url, fields);
  },
  rows: {
    link: '.cl-paper-row a[data-test-id="title-link"], .cl-paper-row > a, .paper-row a.link-button--show-visited',
    row: ROW,
    title: '.cl-paper-title',
    authors: '.cl-paper-authors a, .cl-paper-authors [data-test-id="author-list"] > span > span',
    year: '.cl-paper-pubdates',
  },
  locateRow(target, row) {
    const hash = target.pathname.split('/').find((segment) => HASH.test(segment));
    if (hash === undefined) return undefined;
    return {
      ids: linkedIds(row.querySelectorAll('a[href*="arxiv.org/"], a[href*="doi.org/"]'), target),
      address: target.href,
    };
  },
});

function located(page: Located['page'], hash: string): Located | undefined {
  return HASH.test(hash) ? { page, address: `${HOME}/paper/${hash.toLowerCase()}` } : undefined;
}

/** Pages change their address before their text; the canonical one changes with the text. */
function isOfAnother(doc: Document, url: URL): boolean {
  const hashIn = (address: string) => address.split(/[/?#]/).find((part) => HASH.test(part));
  const shown = hashIn(doc.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '');
  const own = hashIn(url.pathname);
  return shown !== undefined && own !== undefined && shown !== own;
}

function withOwnLinks(doc: Document, url: URL, fields: PageFields): PageFields {
  const links = Array.from(doc.querySelectorAll(OWN_LINKS)).filter((link) => !link.closest(ROW));
  return { ...fields, ids: { ...linkedIds(links, url), ...fields.ids } };
}

const SHA = '1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d7e8f9a0b';

export const examples = (): readonly SiteExample[] => [
  ...examplesOf('abstract', [
    `${HOME}/paper/Generalization-in-Deep-Learning-Kawaguchi-Kaelbling/${SHA}`,
    `${HOME}/paper/${SHA}`,
    `http://semanticscholar.org/paper/${SHA}/?utm_source=x#citing-papers`,
    `${HOME}/paper/Generalization-in-Deep-Learning-Kawaguchi-Kaelbling/${SHA}/figure/1`,
    `https://WWW.semanticscholar.org/paper/${SHA.toUpperCase()}`,
  ]),
  ...examplesOf('html', [`${HOME}/reader/${SHA}`]),
  ...examplesOf('abstract', [`${HOME}/arxiv/1710.05468`], { ids: { arxiv: '1710.05468' } }),
  ...examplesOf('pdf', [`https://pdfs.semanticscholar.org/${SHA.slice(0, 4)}/${SHA.slice(4)}.pdf`], {
    landing: `${HOME}/paper/${SHA}`,
  }),
  ...examplesOf('listing', [
    `${HOME}/search?q=generalization&sort=relevance`,
    `${HOME}/author/Kenji-Kawaguchi/2000000`,
  ]),
  ...examplesOf('none', [
    `${HOME}/`,
    `${HOME}/paper/not-a-hash`,
    `${HOME}/me/library/all`,
    `${HOME}/sign-in?next=%2Fpaper%2F${SHA}`,
    `${HOME}/product/api`,
    `https://api.semanticscholar.org/${SHA}`,
  ]),
];
