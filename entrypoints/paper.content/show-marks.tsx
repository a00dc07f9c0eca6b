import css from '../../components/listing/listing.css?inline';
import { RowMark } from '../../components/listing/RowMark.tsx';
import { type Mounted, mountShadow } from '../../components/mount.tsx';
import { localArea } from '../../lib/platform/storage-area.ts';
import { createListSignal } from '../../lib/saved/list-signal.ts';
import { detectPage } from '../../lib/sites/detect.ts';
import type { ListingRow } from '../../lib/sites/site.ts';
import { nearViewport } from './near-viewport.ts';
import { readPageLook } from './page-look.ts';
import { documentParsed } from './parsed.ts';
import { removeLeftovers } from './place.ts';
import type { Scope } from './scope.ts';

const HOST = 'kindred-mark';

/** Marks the rows of a listing: saved or not, and a button. Only rows near the viewport are touched. */
export async function showMarks({ url, client, signal }: Scope): Promise<void> {
  await documentParsed(signal);
  const detection = detectPage(document, url);
  if (detection.status !== 'listing') return;
  removeLeftovers(HOST);
  const { rows } = detection;
  const ids = rows.map((row) => row.ids);
  let saved = await client('saved.marks', { ids });
  const mounted = new Map<number, Mounted>();

  const draw = (index: number, row: ListingRow) => {
    const { title } = row.read();
    const isSaved = saved[index] ?? false;
    mounted
      .get(index)
      ?.show(
        <RowMark
          title={title}
          saved={isSaved}
          theme={theme}
          onToggle={() => void toggle(index, row, isSaved)}
        />,
      );
  };
  const { theme, link } = readPageLook();

  async function toggle(index: number, row: ListingRow, isSaved: boolean): Promise<void> {
    const key = `arxiv:${row.ids.arxiv}`;
    const call = isSaved ? client('saved.remove', { key }) : client('saved.save', { paper: row.read() });
    const answer = await call.catch(() => undefined);
    if (answer) saved = saved.with(index, answer.saved);
    draw(index, row);
  }

  nearViewport(rows, signal, (row, index) => {
    const mark = mountShadow(document, HOST, css, signal);
    mark.host.style.setProperty('--page-link', link);
    row.anchor.append(mark.host);
    mounted.set(index, mark);
    draw(index, row);
  });
  createListSignal(localArea).onChange(async () => {
    saved = await client('saved.marks', { ids });
    for (const index of mounted.keys()) if (rows[index]) draw(index, rows[index]);
  }, signal);
}
