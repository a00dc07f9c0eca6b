import { onChanges } from '../../lib/sites/live/changes.ts';
import { concernsList } from '../../lib/sites/live/list-changes.ts';
import { onListChange } from './follow-page.ts';
import { createListing } from './listing.ts';
import { PAGE_PACE } from './page-pace.ts';
import { documentParsed } from './parsed.ts';
import { removeLeftovers } from './place.ts';
import { MARK_HOST } from './row-views.tsx';
import type { Scope } from './scope.ts';

/** How long a page may go without a single row before it is no listing, milliseconds. */
const PATIENCE = 15_000;

/** Marks the rows of a listing: saved or not, and a button; those that come later, too. */
export async function showMarks(scope: Scope): Promise<void> {
  const { url, detector } = scope;
  await documentParsed(scope.signal);
  removeLeftovers(MARK_HOST);
  const over = new AbortController();
  const signal = AbortSignal.any([scope.signal, over.signal]);
  const listing = createListing({ ...scope, signal });
  const act = () => {
    const detection = detector.detectPage(document, url);
    listing.update(detection.status === 'listing' ? detection.rows : []);
  };
  act();
  onListChange(listing.refresh, signal);
  const concerns = (records: readonly MutationRecord[]) => concernsList(records, listing.region());
  onChanges(document.body, { concerns, act, pace: PAGE_PACE, signal });
  PAGE_PACE.after(PATIENCE, () => listing.isEmpty() && over.abort());
}
