import css from '../../components/listing/listing.css?inline';
import { createRowMarks, type ListingClient } from '../../components/listing/model.ts';
import { RowMark } from '../../components/listing/RowMark.tsx';
import { type Mounted, mountShadow } from '../../components/mount.tsx';
import type { Client } from '../../lib/messaging/messenger.ts';
import type { ListingRow } from '../../lib/sites/site.ts';
import { onListChange } from './follow-page.ts';
import { nearViewport } from './near-viewport.ts';
import { readPageLook } from './page-look.ts';
import { documentParsed } from './parsed.ts';
import { putAtEnd, removeLeftovers } from './place.ts';
import type { Scope } from './scope.ts';

const HOST = 'kindred-mark';

/** Marks the rows of a listing: saved or not, and a button. Only rows near the viewport are touched. */
export async function showMarks({ url, detector, look, client, signal }: Scope): Promise<void> {
  await documentParsed(signal);
  const detection = detector.detectPage(document, url);
  if (detection.status !== 'listing') return;
  removeLeftovers(HOST);
  const { theme, link } = readPageLook();
  const mounted = new Map<ListingRow, Mounted>();

  const marks = createRowMarks(listingClient(client), detection.rows, () => {
    for (const row of mounted.keys()) draw(row);
  });
  function draw(row: ListingRow): void {
    const { saved, problem, canUndo } = marks.state(row);
    const { title } = row.read();
    const acts = {
      onToggle: () => void marks.toggle(row),
      onUndo: canUndo ? () => void marks.undo(row) : undefined,
    };
    mounted.get(row)?.show(<RowMark {...{ title, saved, theme, problem, ...acts }} />);
  }
  onListChange(() => void marks.refresh(), signal);
  await marks.refresh();
  signal.throwIfAborted();

  nearViewport(detection.rows, signal, (row) => {
    // Markup that we do not know: there is nothing to save by.
    if (row.read().title === '') return;
    const mark = mountShadow(document, HOST, css, signal);
    if (look === 'page') mark.host.style.setProperty('--page-link', link);
    putAtEnd(row.anchor, mark.host);
    mounted.set(row, mark);
    draw(row);
  });
}

function listingClient(client: Client): ListingClient {
  return {
    marks: (ids) => client('saved.marks', { ids }),
    save: (paper) => client('saved.save', { paper }),
    remove: (key) => client('saved.remove', { key }),
    restore: (key) => client('saved.restore', { key }),
  };
}
