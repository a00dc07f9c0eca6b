import type { Failure, SiteRuns } from './health.ts';
import { siteHealth } from './trend.ts';

export interface ReportFacts {
  /** Version of the extension. */
  version: string;
  /** Name and version of the browser, `Firefox 153`. */
  program: string;
  /** `YYYY-MM-DD` */
  today: string;
  sites: readonly { id: string; name: string; runs: SiteRuns }[];
}

/**
 * A report that the user can read before copying it: counts, the shapes of addresses and the rules that failed. It names no
 * paper, no title and no address.
 */
export function reportText({ version, program, today, sites }: ReportFacts): string {
  const head = `Kindred ${version}, ${program}, ${today}`;
  const parts = sites.map(({ id, name, runs }) => [`${name} (${id})`, ...linesOf(runs, today)].join('\n'));
  return [head, ...parts].join('\n\n');
}

function linesOf(runs: SiteRuns, today: string): string[] {
  const { found, partial, missed, trend, lastFound } = siteHealth(runs, today);
  return [
    `  last 30 days: ${found} found, ${partial} partial, ${missed} missed`,
    `  latest runs: ${runs.recent || 'none'} (f found, p partial, m missed)`,
    ...(lastFound ? [`  last found: ${lastFound}`] : []),
    ...(trend
      ? [`  looks as if it ${trend === 'stopped' ? 'stopped working' : 'tells less than it did'}`]
      : []),
    ...runs.failures.map(failureLine),
  ];
}

function failureLine({ day, shape, page, outcome, missing, failed }: Failure): string {
  const lacks = missing.length > 0 ? `, without ${missing.join(', ')}` : '';
  const rules = failed.length > 0 ? `; failed: ${failed.join(' | ')}` : '';
  return `  ${day} ${shape} (${page}): ${outcome}${lacks}${rules}`;
}
