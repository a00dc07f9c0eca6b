import type { RunReport } from '../health/health.ts';
import type { SiteMatch } from '../sites/detect.ts';
import { reportRun } from '../sites/health.ts';

/** The run of a detector on a page whose paper the user named: a miss, whatever the address promises. */
export function correctedRun(url: URL, found: SiteMatch | undefined): RunReport | undefined {
  if (!found) return undefined;
  const promised: SiteMatch = { ...found, match: { page: 'abstract', ids: {} } };
  const report = reportRun(url, promised, { status: 'none' });
  return report && { ...report, page: found.match.page, failed: ['paper: named by the user'] };
}
