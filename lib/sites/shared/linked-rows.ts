import type { PaperIds } from '../../paper/paper.ts';
import { collapseSpace } from '../../util/text.ts';
import type { ListingRow } from '../site.ts';
import { linkTarget } from './link.ts';
import { listingRow } from './row.ts';
import { elementLine } from './text.ts';

interface LinkedPaper {
  ids: PaperIds;
  address: string;
}

const MOST = 5_000;
/** Boxes of other papers beside a list. */
const BESIDE = 'aside, nav, header, footer, [role="complementary"], [role="navigation"]';
/** Links to views of a paper have fewer words than its title. */
const VIEW =
  /^(?:abstract|full[ -]?text|html|pdf|view|read|download|cite|supplement|figures|references|get access|open access)\b/i;
const FEWEST_WORDS = 3;
const SHORTEST = 15;

/**
 * The rows of a list whose markup is not known: links of some words to pages of single papers, one for each address. A
 * lone one is no list.
 */
export function linkedRows(
  doc: Document,
  base: URL,
  locate: (url: URL) => LinkedPaper | undefined,
): ListingRow[] {
  const found = new Map<string, ListingRow>();
  for (const link of Array.from(doc.querySelectorAll('a[href]')).slice(0, MOST)) {
    const target = linkTarget(link, base);
    const paper = target && isTitle(link) ? locate(target) : undefined;
    if (!paper || found.has(paper.address)) continue;
    const { ids, address } = paper;
    found.set(
      address,
      listingRow(link.parentElement ?? link, ids, () => ({ title: elementLine(link), url: address })),
    );
  }
  return found.size > 1 ? [...found.values()] : [];
}

function isTitle(link: Element): boolean {
  const text = collapseSpace((link.textContent ?? '').slice(0, 1_000));
  const isLong = text.length >= SHORTEST && text.split(' ').length >= FEWEST_WORDS;
  return isLong && !(VIEW.test(text) && text.length < 2 * SHORTEST) && !link.closest(BESIDE);
}
