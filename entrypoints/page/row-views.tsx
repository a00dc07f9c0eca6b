import css from '../../components/listing/listing.css?inline';
import type { RowMarks } from '../../components/listing/model.ts';
import { RowMark } from '../../components/listing/RowMark.tsx';
import { type Mounted, mountShadow } from '../../components/mount.tsx';
import shell from '../../components/shell.css?inline';
import type { ListingRow } from '../../lib/sites/site.ts';
import { readPageLook } from './page-look.ts';
import { putAtEnd, removeLeftovers } from './place.ts';
import type { Scope } from './scope.ts';

export const MARK_HOST = 'kindred-mark';

type RowView = Mounted & { title: string; end(): void };

/** The marks that stand in the page: only those of rows near the viewport. */
export function createRowViews({ look, signal }: Pick<Scope, 'look' | 'signal'>, marks: RowMarks) {
  const { theme, link } = readPageLook();
  const views = new Map<ListingRow, RowView>();
  signal.addEventListener('abort', () => views.forEach((view) => void view.end()), { once: true });

  function mount(row: ListingRow): RowView | undefined {
    const { title } = row.read();
    // Markup that we do not know: there is nothing to save by.
    if (title === '') return undefined;
    // A row that the page copied from another has a dead mark in it.
    removeLeftovers(MARK_HOST, row.anchor);
    const end = new AbortController();
    const mounted = mountShadow(document, MARK_HOST, [shell, css], end.signal);
    if (look === 'page') mounted.host.style.setProperty('--page-link', link);
    const view = { ...mounted, title, end: () => end.abort() };
    views.set(row, view);
    return view;
  }

  return {
    titleOf: (row: ListingRow): string | undefined => views.get(row)?.title,
    /** Draws the mark of a row as it is now; a mark that the page threw out with the rest of the row is put back. */
    draw(row: ListingRow): void {
      const view = views.get(row) ?? mount(row);
      if (!view) return;
      if (!view.host.isConnected) putAtEnd(row.anchor, view.host);
      const { saved, problem, canUndo } = marks.state(row);
      const onUndo = canUndo ? () => void marks.undo(row) : undefined;
      const onToggle = () => void marks.toggle(row);
      const terse = look === 'own';
      view.show(<RowMark {...{ title: view.title, saved, theme, terse, problem, onToggle, onUndo }} />);
    },
    /** Whether the reader is busy with a mark, or has still to see something there. */
    isBusy(row: ListingRow): boolean {
      if (!views.has(row)) return false;
      const { problem, canUndo } = marks.state(row);
      return views.get(row)?.host === document.activeElement || problem !== undefined || canUndo;
    },
    remove(row: ListingRow): void {
      views.get(row)?.end();
      views.delete(row);
    },
    lost: (): ListingRow[] => [...views].flatMap(([row, { host }]) => (host.isConnected ? [] : [row])),
  };
}
