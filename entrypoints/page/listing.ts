import { createRowMarks } from '../../components/listing/model.ts';
import { createRowSet } from '../../lib/sites/live/rows.ts';
import { createSlices } from '../../lib/sites/live/slices.ts';
import type { ListingRow } from '../../lib/sites/site.ts';
import { listingClient } from './listing-client.ts';
import { createNearViewport } from './near-viewport.ts';
import { PAGE_PACE } from './page-pace.ts';
import { createRowViews } from './row-views.tsx';
import type { Scope } from './scope.ts';

/** The rows of a page with their marks. Only rows near the viewport are read, asked about and drawn. */
export function createListing({ look, client, signal }: Pick<Scope, 'look' | 'client' | 'signal'>) {
  const near = new Set<ListingRow>();
  const slices = createSlices<ListingRow>(PAGE_PACE, signal);
  const marks = createRowMarks(listingClient(client), (changed) => changed.forEach(drawSoon));
  const views = createRowViews({ look, signal }, marks);
  const rows = createRowSet(views.titleOf);
  const known = (anchors: Element[]) => anchors.flatMap((anchor) => rows.at(anchor) ?? []);
  const viewport = createNearViewport((came, went) => {
    known(went).forEach(leave);
    enter(known(came));
  }, signal);

  function drawSoon(row: ListingRow): void {
    if (near.has(row) || views.isBusy(row)) slices.put(row, () => views.draw(row));
    else views.remove(row);
  }
  function enter(came: readonly ListingRow[]): void {
    for (const row of came) near.add(row);
    // Where nobody answers they are drawn all the same: what fails is told of when they are pressed.
    void marks.know(came).then(() => came.forEach(drawSoon));
  }
  function leave(row: ListingRow): void {
    // Most rows of a long list were never near.
    if (!near.delete(row)) return;
    slices.drop(row);
    if (!views.isBusy(row)) views.remove(row);
  }
  function forget(row: ListingRow): void {
    viewport.unwatch(row.anchor);
    near.delete(row);
    slices.drop(row);
    views.remove(row);
    marks.forget(row);
  }

  return {
    /** Takes the rows that the page shows now: work is done only for those that are new. */
    update(found: readonly ListingRow[]): void {
      const { added, removed } = rows.update(found);
      removed.forEach(forget);
      for (const { anchor } of added) viewport.watch(anchor);
      views.lost().forEach(drawSoon);
    },
    /** The list may have changed: what is near is asked about again. */
    refresh: (): void => void marks.know([...near]),
    region: rows.region,
    isEmpty: (): boolean => rows.size() === 0,
  };
}
