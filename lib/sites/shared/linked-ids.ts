import { mergeIds } from '../../paper/ids.ts';
import type { PaperIds } from '../../paper/paper.ts';
import { idsOfAddress } from './address-ids.ts';
import { linkTarget } from './link.ts';

const MOST = 50;

/**
 * The ids to which a paper's own links lead: to its preprint, its DOI and its forum.
 * Where two lead to papers of one kind of id, the first counts.
 */
export function linkedIds(links: Iterable<Element>, base: URL): PaperIds {
  return Array.from(links)
    .slice(0, MOST)
    .map((link) => idsOfAddress(linkTarget(link, base)))
    .reduce(mergeIds, {});
}
