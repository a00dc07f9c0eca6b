import { idKeys } from '../../paper/identity.ts';
import type { ListingRow } from '../site.ts';

export interface RowChange {
  added: ListingRow[];
  removed: ListingRow[];
}

/**
 * The rows of a list while its page changes. `shownTitle` tells the title that is shown for a row, if any: an anchor that a
 * framework gave to another paper is told by its ids or, where rows have none, by that.
 */
export function createRowSet(shownTitle: (row: ListingRow) => string | undefined) {
  let rows = new Map<Element, ListingRow>();

  /** The row that is known by this one's anchor, while it is about the same paper. */
  function kept(row: ListingRow): ListingRow | undefined {
    const known = rows.get(row.anchor);
    if (!known || keyOf(known) !== keyOf(row)) return undefined;
    const title = keyOf(row) === '' ? shownTitle(known) : undefined;
    return title === undefined || title === row.read().title ? known : undefined;
  }

  return {
    at: (anchor: Element): ListingRow | undefined => rows.get(anchor),
    size: (): number => rows.size,
    has: (row: ListingRow): boolean => rows.get(row.anchor) === row,
    /** Takes what the page shows now, and tells what came and went. Of two rows with one anchor the first counts. */
    update(found: readonly ListingRow[]): RowChange {
      const next = new Map<Element, ListingRow>();
      const added: ListingRow[] = [];
      for (const row of found) {
        if (next.has(row.anchor)) continue;
        const known = kept(row);
        if (!known) added.push(row);
        next.set(row.anchor, known ?? row);
      }
      const removed = [...rows.values()].filter((row) => next.get(row.anchor) !== row);
      rows = next;
      return { added, removed };
    },
    /** The part of the page that the rows stand in, and one step more: further pages of a list are put beside the first. */
    region(): Element | undefined {
      const anchors = [...rows.keys()];
      const [first] = anchors;
      const last = anchors.at(-1);
      let region = first?.parentElement;
      while (region && last && !region.contains(last)) region = region.parentElement;
      return region?.parentElement ?? region ?? undefined;
    },
  };
}

function keyOf({ ids }: ListingRow): string {
  return idKeys(ids).join(' ');
}
