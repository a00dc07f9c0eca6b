import type { ListingRow } from '../../lib/sites/site.ts';

/** How far off a row may be to count as near: about a screen. */
const MARGIN = '800px';

/** Calls `near` once for each row when it comes near the viewport, until `signal` aborts. */
export function nearViewport(
  rows: readonly ListingRow[],
  signal: AbortSignal,
  near: (row: ListingRow) => void,
): void {
  const byAnchor = new Map(rows.map((row) => [row.anchor, row]));
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        const row = byAnchor.get(target);
        if (!isIntersecting || !row) continue;
        observer.unobserve(target);
        near(row);
      }
    },
    { rootMargin: MARGIN },
  );
  for (const { anchor } of rows) observer.observe(anchor);
  signal.addEventListener('abort', () => observer.disconnect());
}
