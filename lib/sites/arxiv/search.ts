import { parseDoi } from '../../paper/doi.ts';
import { elementLine } from '../shared/text.ts';
import type { ListingRow } from '../site.ts';
import { linkedNames } from './names.ts';
import { type RowFields, rowAt } from './rows.ts';

/** The rows of search results. Hits are marked by spans, which leave the text as it is. */
export function searchRows(doc: Document): ListingRow[] {
  return Array.from(doc.querySelectorAll('li.arxiv-result'))
    .map((result) => {
      // The line that ends with the category tags: a mark at its end moves none of them.
      const anchor = result.querySelector('p.list-title')?.parentElement;
      return anchor ? rowAt(anchor, () => readResult(result)) : undefined;
    })
    .filter((row) => row !== undefined);
}

function readResult(result: Element): RowFields {
  const tags = Array.from(result.querySelectorAll('.tags .tag[data-tooltip]'));
  return {
    title: elementLine(result.querySelector('p.title')),
    abstract: abstractOf(result),
    authors: linkedNames(result.querySelector('p.authors')),
    categories: tags.map((tag) => elementLine(tag)).filter((code) => code !== ''),
    doi: parseDoi(result.querySelector('a[href*="//doi.org/"]')?.getAttribute('href') ?? ''),
  };
}

/** The full abstract without its "Less" link. The short one only where it is whole, and so has no "More" link. */
function abstractOf(result: Element): string {
  const full = elementLine(result.querySelector('.abstract-full'), 'a[onclick]');
  if (full) return full;
  const short = result.querySelector('.abstract-short');
  return short?.querySelector('a[onclick]') ? '' : elementLine(short);
}
