import { personName } from '../../paper/authors.ts';
import { linkTarget } from '../shared/link.ts';
import { listingRow } from '../shared/row.ts';
import { elementLine } from '../shared/text.ts';
import { yearIn } from '../shared/year.ts';
import type { ListingRow } from '../site.ts';
import { isTitle } from './report.ts';

const REPORT = /^\/report\/(\d{4}\/\d{1,3})\/?$/;
const MOST = 10_000;

/** What a list says of one report, in the page's order. */
interface Listed {
  link: Element;
  address: URL;
  titles: Element[];
  authors: Element[];
}

/**
 * The reports of a list: a link with the number of each, its authors, its title as a heading, and links to the same
 * report again. Nothing need hold them together, so what follows a report's first link is its own, up to the next one's.
 */
export function reportRows(doc: Document, url: URL): ListingRow[] {
  const reports = new Map<string, Listed>();
  let current: Listed | undefined;
  for (const part of Array.from(doc.querySelectorAll('h4, a[href]')).slice(0, MOST)) {
    const link = part.localName === 'a' ? part : part.querySelector('a[href*="/report/"]');
    current = (link && reportOf(link, url, reports)) ?? current;
    if (part.localName === 'h4') current?.titles.push(part);
    else if (/\/author\//.test(part.getAttribute('href') ?? '')) current?.authors.push(part);
  }
  return Array.from(reports.values(), rowOf);
}

function reportOf(link: Element, base: URL, reports: Map<string, Listed>): Listed | undefined {
  const address = linkTarget(link, base);
  const number = REPORT.exec(address?.pathname ?? '')?.[1];
  if (!address || number === undefined) return undefined;
  const report = reports.get(number) ?? { link, address, titles: [], authors: [] };
  reports.set(number, report);
  return report;
}

function rowOf({ link, address, titles, authors }: Listed): ListingRow {
  const year = yearIn(address.pathname);
  return listingRow(link.parentElement ?? link, {}, () => ({
    title: [...titles, link].map((title) => elementLine(title)).find(isTitle) ?? '',
    authors: authors.map((author) => personName(elementLine(author))),
    ...(year !== undefined && { year }),
    url: address.href,
  }));
}
