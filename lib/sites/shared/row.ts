import type { Paper, PaperIds } from '../../paper/paper.ts';
import type { ListingRow } from '../site.ts';

/** What one row shows of its paper. */
export type RowFields = Partial<Omit<Paper, 'ids' | 'source'>>;

/** One row of a listing; its fields are read when asked. */
export function listingRow(anchor: Element, ids: PaperIds, read: () => RowFields): ListingRow {
  return {
    ids,
    anchor,
    read: () => ({ title: '', abstract: '', authors: [], ...read(), ids, source: 'listing' }),
  };
}
