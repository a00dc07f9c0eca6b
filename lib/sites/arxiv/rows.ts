import { arxivAbsUrl, parseArxivId } from '../../paper/arxiv-id.ts';
import type { Paper } from '../../paper/paper.ts';
import { yearOfArxivId } from '../shared/arxiv-match.ts';
import type { ListingRow } from '../site.ts';

/** What one row shows; the id comes from its link. */
export type RowFields = Pick<Paper, 'title' | 'abstract' | 'authors' | 'venue' | 'categories'> & {
  doi?: string;
};

/** The row whose link to an abstract page stands in `anchor`; `undefined` where there is none. */
export function rowAt(anchor: Element, read: () => RowFields): ListingRow | undefined {
  const href = anchor.querySelector('a[href*="/abs/"]')?.getAttribute('href') ?? '';
  const id = parseArxivId(href.slice(href.indexOf('/abs/') + '/abs/'.length))?.id;
  if (id === undefined) return undefined;
  return { ids: { arxiv: id }, anchor, read: () => rowPaper(id, read()) };
}

function rowPaper(id: string, { doi, ...fields }: RowFields): Paper {
  return {
    ...fields,
    year: yearOfArxivId(id),
    ids: { arxiv: id, doi },
    url: arxivAbsUrl(id),
    source: 'listing',
  };
}
