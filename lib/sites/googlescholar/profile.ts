import { linkTarget } from '../shared/link.ts';
import { namesInLine } from '../shared/names.ts';
import { listingRow, type RowFields } from '../shared/row.ts';
import { elementLine } from '../shared/text.ts';
import { yearIn } from '../shared/year.ts';
import type { ListingRow } from '../site.ts';

/** The papers of a person's profile; their links lead to other pages of Scholar, which carry no id. */
export function profileRows(doc: Document, url: URL): ListingRow[] {
  return Array.from(doc.querySelectorAll('tr.gsc_a_tr')).flatMap((row) => {
    const title = row.querySelector('a.gsc_a_at');
    return title ? [listingRow(title.parentElement ?? row, {}, () => readRow(row, title, url))] : [];
  });
}

function readRow(row: Element, title: Element, url: URL): RowFields {
  const [authors, venue] = row.querySelectorAll('.gs_gray');
  const year = yearIn(elementLine(row.querySelector('.gsc_a_y')));
  const published = elementLine(venue, '.gs_oph');
  return {
    title: elementLine(title),
    authors: namesInLine(elementLine(authors)),
    ...(year !== undefined && { year }),
    ...(published && { venue: published }),
    url: linkTarget(title, url)?.href,
  };
}
