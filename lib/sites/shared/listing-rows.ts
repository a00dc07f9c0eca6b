import { normaliseIds } from '../../paper/ids.ts';
import type { Paper, PaperIds } from '../../paper/paper.ts';
import type { ListingRow } from '../site.ts';
import { linkTarget } from './link.ts';
import { type PeoplePlace, peopleIn } from './people.ts';
import { elementLine } from './text.ts';
import { yearIn } from './year.ts';

/** Where the rows of a site's listings are, as selectors; all but `link` and `row` within a row. */
export interface RowPlaces {
  /** The links to papers, one for each row. */
  link: string;
  /** What holds all of a row: the nearest such ancestor of its link. */
  row: string;
  /** Where the row's mark goes: within the row, if not behind the link. */
  anchor?: string;
  /** Where it is not the link itself. */
  title?: string;
  authors?: PeoplePlace<Element>;
  /** Left out where listings only show how it begins. */
  abstract?: string;
  year?: string;
  venue?: string;
  /** What links or shows the paper's DOI, alone or in a citation, where the address of its page has none. */
  doi?: string;
}

/** The paper of a row by its link's address and what else it holds; `undefined` where it is about none. */
export type LocatePaper = (url: URL, row: Element) => { ids: PaperIds; address: string } | undefined;

const MOST = 5_000;
/** Boxes of other papers beside a list. */
const BESIDE = 'aside, nav, footer, [role="complementary"]';
/** "Nature 521, 436–44. doi: 10.1038/nature14539. Epub 2015". */
const DOI_IN_CITATION = /\bdoi:\s?(10\.\S{5,})/i;
const LONGEST_CITATION = 2_000;
const HEADINGS = 'h1, h2, h3, h4, h5, h6, button';

/** The rows of a listing, one for each paper that is linked; only addresses are read now. */
export function listingRows(doc: Document, base: URL, places: RowPlaces, locate: LocatePaper): ListingRow[] {
  const rows = new Map<Element, ListingRow>();
  for (const link of Array.from(doc.querySelectorAll(places.link)).slice(0, MOST)) {
    const row = link.closest(places.row);
    const target = linkTarget(link, base);
    if (!row || rows.has(row) || link.closest(BESIDE) || !target) continue;
    const found = locate(target, row);
    if (!found) continue;
    const { address } = found;
    const ids = { ...doiIn(row, places.doi), ...found.ids };
    const read = () => readRow(row, link, places, ids, address);
    rows.set(row, {
      ids,
      anchor: (places.anchor && row.querySelector(places.anchor)) || anchorOf(link, row),
      read,
    });
  }
  return [...rows.values()];
}

function doiIn(row: Element, selector: string | undefined): PaperIds {
  const element = selector && row.querySelector(selector);
  if (!element) return {};
  const text = element.getAttribute('data-doi') ?? element.getAttribute('href') ?? element.textContent ?? '';
  return normaliseIds({ doi: DOI_IN_CITATION.exec(text.slice(0, LONGEST_CITATION))?.[1] ?? text });
}

/** A mark stands behind the link, within what holds it: never in it, for marks are no part of the link. */
function anchorOf(link: Element, row: Element): Element {
  return (row === link ? undefined : link.parentElement) ?? row;
}

function readRow(row: Element, link: Element, places: RowPlaces, ids: PaperIds, url: string): Paper {
  const { title, authors, abstract, year, venue } = places;
  const found = (selector: string | undefined) => selector && row.querySelector(selector);
  const published = yearIn(elementLine(found(year) || undefined));
  const journal = elementLine(found(venue) || undefined);
  return {
    title: elementLine(found(title) || link),
    abstract: elementLine(found(abstract) || undefined, HEADINGS).replace(/^abstract\s*[.:—–-]?\s*/i, ''),
    authors: peopleIn(row, authors),
    ...(published !== undefined && { year: published }),
    ...(journal && { venue: journal }),
    ids,
    url,
    source: 'listing',
  };
}
