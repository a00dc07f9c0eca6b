import { arxivAbsUrl, parseArxivId } from '../../paper/arxiv-id.ts';
import { personName } from '../../paper/authors.ts';
import { parseDoi } from '../../paper/doi.ts';
import { yearOfArxivId } from '../shared/arxiv-match.ts';
import { categoryCodes } from '../shared/categories.ts';
import { firstFound, type PageFields } from '../shared/fields.ts';
import { type Meta, metaValue, metaValues, readMeta } from '../shared/meta.ts';
import { elementLine, readableLine } from '../shared/text.ts';
import { yearIn } from '../shared/year.ts';
import type { Evidence } from '../site.ts';
import { linkedNames } from './names.ts';
import { isNoArticle } from './no-article.ts';

/** "Title:", "Abstract:" and the like, which arXiv puts inside the very element. */
const LABEL = '.descriptor';
/** Made for previews, but arXiv does not cut it. */
const OPEN_GRAPH: Evidence = { from: 'meta', trust: 'likely' };
const MOST_AUTHORS = 2_000;

/**
 * What an abstract page says; `undefined` where arXiv answers that there is no such article. `id` is the URL's, where it
 * has one; `ids.arxiv` of the answer is the page's own word.
 */
export function readAbstractPage(doc: Document, id?: string): PageFields | undefined {
  const meta = readMeta(doc);
  const shown = parseArxivId(metaValue(meta, 'citation_arxiv_id'))?.id;
  const arxiv = id ?? shown;
  const title = firstFound(
    ['meta', () => readableLine(metaValue(meta, 'citation_title'))],
    ['markup', () => elementLine(doc.querySelector('h1.title'), LABEL)],
  );
  if (!title && isNoArticle(doc)) return undefined;
  return {
    ids: { arxiv: shown, doi: firstDoi(metaValue(meta, 'citation_doi')) },
    version: shownVersion(doc, meta, arxiv),
    title: title ?? firstFound([OPEN_GRAPH, () => readableLine(metaValue(meta, 'og.title'))]),
    abstract: firstFound(
      ['meta', () => readableLine(metaValue(meta, 'citation_abstract'))],
      ['markup', () => elementLine(doc.querySelector('blockquote.abstract'), LABEL)],
      [OPEN_GRAPH, () => readableLine(metaValue(meta, 'og.description'))],
    ),
    authors: firstFound(
      ['meta', () => metaValues(meta, 'citation_author').slice(0, MOST_AUTHORS).map(personName)],
      ['markup', () => linkedNames(doc.querySelector('div.authors'))],
    ),
    year: firstFound(
      ['meta', () => yearIn(metaValue(meta, 'citation_date'))],
      ['markup', () => yearIn(elementLine(doc.querySelector('.dateline')))],
      ['url', () => (arxiv ? yearOfArxivId(arxiv) : undefined)],
    ),
    venue: journalReference(doc),
    categories: categoryCodes(elementLine(doc.querySelector('#abs td.subjects, .metatable td.subjects'))),
    url: arxiv === undefined ? undefined : arxivAbsUrl(arxiv),
  };
}

/** Papers published more than once list several DOIs, parted by spaces. */
function firstDoi(text: string): string | undefined {
  return parseDoi(text.trim().split(/\s/, 1)[0] ?? '');
}

/** The version on the page, which its canonical address does not name. */
function shownVersion(doc: Document, meta: Meta, id: string | undefined): number | undefined {
  const link = doc.querySelector('td.arxividv a')?.getAttribute('href') ?? '';
  const addresses = [metaValue(meta, 'og.url'), link].map(parseArxivId);
  return addresses.find((found) => found?.version !== undefined && found.id === id)?.version;
}

/** Report numbers stand in cells of the same class; only the label tells them apart. */
function journalReference(doc: Document): string {
  const cells = Array.from(doc.querySelectorAll('td.jref'));
  const cell = cells.find(({ previousElementSibling }) =>
    /^journal/i.test(elementLine(previousElementSibling)),
  );
  return elementLine(cell);
}
