import { categoryCodes } from '../shared/categories.ts';
import { elementLine } from '../shared/text.ts';
import type { ListingRow } from '../site.ts';
import { linkedNames } from './names.ts';
import { type RowFields, rowAt } from './rows.ts';

const LABEL = '.descriptor';

/**
 * The rows of new, recent, monthly, author and catch-up pages: pairs of `dt` and `dd`, in as many `dl` of the same id
 * as the page has sections. Up to 2,000: only ids are read now.
 */
export function listingRows(doc: Document): ListingRow[] {
  const terms = Array.from(doc.querySelectorAll('#dlpage dt, #articles > dt'));
  return terms.map((term) => rowAt(term, () => readRow(term))).filter((row) => row !== undefined);
}

function readRow(term: Element): RowFields {
  const details = detailsOf(term);
  return {
    title: elementLine(details?.querySelector('.list-title'), LABEL),
    abstract: elementLine(details?.querySelector('p.mathjax')),
    authors: linkedNames(details?.querySelector('.list-authors')),
    venue: elementLine(details?.querySelector('.list-journal-ref'), LABEL),
    categories: categoryCodes(elementLine(details?.querySelector('.list-subjects'), LABEL)),
  };
}

/** The `dd` of a `dt`; other extensions may have put something between them. */
function detailsOf(term: Element): Element | undefined {
  let next = term.nextElementSibling;
  while (next && next.localName !== 'dd' && next.localName !== 'dt') next = next.nextElementSibling;
  return next?.localName === 'dd' ? next : undefined;
}
