import type { RelatedView } from '../../lib/messaging/protocol.ts';
import type { Paper } from '../../lib/paper/paper.ts';
import type { Settings } from '../../lib/settings/settings.ts';

/** The rows in the order that was chosen. They come strongest first; equal dates keep that order, no date goes last. */
export function inOrder(rows: readonly RelatedView[], order: Settings['relatedOrder']): RelatedView[] {
  if (order === 'strength') return [...rows];
  return [...rows].sort((a, b) => dateOf(b.paper) - dateOf(a.paper));
}

/** Year × 100 + month; the month is 0 unless an arXiv id of that very year tells it. */
function dateOf({ year, ids }: Paper): number {
  const [, yy, month] = /^(\d\d)(\d\d)\./.exec(ids.arxiv ?? '') ?? [];
  const posted = yy === undefined ? undefined : 2000 + Number(yy);
  return (year ?? posted ?? 0) * 100 + (year === undefined || year === posted ? Number(month ?? 0) : 0);
}
