import type { ListingRow } from '../../lib/sites/site.ts';

/** How far off a row may be to count as near: about a screen. */
const MARGIN = '800px';

/** Calls `near` once for each row when it comes near the viewport, until `signal` aborts. */
export function nearViewport(
  rows: readonly ListingRow[],
  signal: AbortSignal,
  near: (row: ListingRow, index: number) => void,
): void {
  const indexes = new Map(rows.map(({ anchor }, index) => [anchor, index]));
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const index = indexes.get(target);
        const row = index === undefined ? undefined : rows[index];
        if (!isIntersecting || index === undefined || !row) continue;
        observer.unobserve(target);
        near(row, index);
      }
    },
    { rootMargin: MARGIN },
  );
  for (const { anchor } of rows) observer.observe(anchor);
  signal.addEventListener('abort', () => observer.disconnect());
}
