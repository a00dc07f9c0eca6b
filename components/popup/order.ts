import type { RelatedView } from '../../lib/messaging/protocol.ts';
import type { Settings } from '../../lib/settings/settings.ts';

/** The rows in the order that was chosen. They come strongest first; equal years keep that order, no year goes last. */
export function inOrder(rows: readonly RelatedView[], order: Settings['relatedOrder']): RelatedView[] {
  if (order === 'strength') return [...rows];
  const year = (row: RelatedView) => row.paper.year ?? -Infinity;
  return [...rows].sort((a, b) => (year(a) === year(b) ? 0 : year(b) - year(a)));
}
