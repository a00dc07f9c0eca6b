import { mergeIds, normaliseIds } from '../../paper/ids.ts';
import type { PaperIds } from '../../paper/paper.ts';
import { linkTarget, plainAddress } from '../shared/link.ts';
import { linkedIds } from '../shared/linked-ids.ts';
import { peopleIn } from '../shared/people.ts';
import { listingRow, type RowFields } from '../shared/row.ts';
import { elementLine } from '../shared/text.ts';
import { yearIn } from '../shared/year.ts';
import type { ListingRow } from '../site.ts';

/** People of one name have numbers: "Wei Wang 0001". */
const HOMONYM = /\s\d{4}$/;
const LINKS = 'nav.publ li.ee a[href], nav.publ .drop-down:first-child .head a[href]';
const CORR = /^journals\/corr\/abs-(?:([a-z]+(?:-[a-z]+)?)-(\d{7})|(\d{4}-\d{4,5}))$/;
/** The rows of papers; `editor` is the volume that they are in. */
export const ENTRY = 'li.entry:not(.editor), div.entry:not(.editor)';

/** `journals/corr/abs-1710-05468` and `journals/corr/abs-math-0309136` are arXiv papers. */
export function idsOfKey(key: string): PaperIds {
  const [, archive, old = '', number = ''] = CORR.exec(key.slice(0, 100)) ?? [];
  return normaliseIds({ arxiv: archive ? `${archive}/${old}` : number.replace('-', '.') });
}

/** The paper's links to where it can be read name it. */
export function idsOfEntry(entry: Element, base: URL): PaperIds {
  return mergeIds(linkedIds(entry.querySelectorAll(LINKS), base), idsOfKey(entry.id));
}

export function readEntry(entry: Element, base: URL): RowFields {
  const year = yearIn(elementLine(entry.querySelector('[itemprop="datePublished"]')));
  const venue = elementLine(entry.querySelector('[itemprop="isPartOf"] [itemprop="name"]'));
  const link = linkTarget(entry.querySelector('nav.publ a[href*="/rec/"]'), base);
  return {
    title: elementLine(entry.querySelector('.title')).replace(/\.$/, ''),
    authors: peopleIn(entry, '[itemprop="author"] [itemprop="name"]').map((name) =>
      name.replace(HOMONYM, ''),
    ),
    ...(year !== undefined && { year }),
    ...(venue && { venue }),
    ...(link && { url: plainAddress(link) }),
  };
}

export function entryRows(doc: Document, url: URL): ListingRow[] {
  return Array.from(doc.querySelectorAll(ENTRY)).map((entry) =>
    listingRow(entry.querySelector('cite') ?? entry, idsOfEntry(entry, url), () => readEntry(entry, url)),
  );
}
