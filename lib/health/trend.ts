import { type DayCounts, firstDay, type SiteRuns } from './health.ts';

/** So many runs in a row must fail before it is called a change: one odd page is none. */
const RUN = 5;
/** So many runs must have gone well before. */
const HISTORY = 3;

/** `stopped`: no paper is found where there used to be. `less`: papers are found, but no longer whole. */
export type Trend = 'stopped' | 'less';

/** What the user sees of a site's runs. */
export interface SiteHealth extends DayCounts {
  trend?: Trend | undefined;
  /** `YYYY-MM-DD` */
  lastFound?: string | undefined;
}

/** Sums of the last 30 days, and whether the site seems to have changed. */
export function siteHealth(runs: SiteRuns | undefined, today: string): SiteHealth {
  const sum: SiteHealth = { found: 0, partial: 0, missed: 0 };
  if (!runs) return sum;
  const first = firstDay(today);
  for (const [day, counts] of Object.entries(runs.days)) {
    if (day < first) continue;
    sum.found += counts.found;
    sum.partial += counts.partial;
    sum.missed += counts.missed;
  }
  return { ...sum, trend: trendOf(runs), lastFound: runs.lastFound };
}

/**
 * The last five runs against what was before them: all missed after papers were found, or none whole after three were. A
 * site that never worked, or fails now and then, gives no warning.
 */
export function trendOf({ recent, days, lastFound }: SiteRuns): Trend | undefined {
  const tail = recent.slice(-RUN);
  if (tail.length < RUN || tail.includes('f')) return undefined;
  const all = Object.values(days);
  const found = all.reduce((sum, { found: whole }) => sum + whole, 0);
  const partial = all.reduce((sum, counts) => sum + counts.partial, 0);
  const partialBefore = partial - tail.replaceAll('m', '').length;
  if (tail === 'm'.repeat(RUN)) return found + partialBefore > 0 || lastFound ? 'stopped' : undefined;
  return found >= HISTORY ? 'less' : undefined;
}
