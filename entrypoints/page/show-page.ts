import type { PageKind } from '../../lib/sites/site.ts';
import { PAGE_PACE } from './page-pace.ts';
import type { Scope } from './scope.ts';
import { showMarks } from './show-marks.ts';
import { tellRun } from './tell-run.ts';

/** After so long a listing shows its rows, or none. Milliseconds. */
const SETTLED = 5_000;

/** Shows the card on a page of a paper; each script has its own way. */
export type ShowPaper = (scope: Scope, page: PageKind | 'unknown') => Promise<void>;

/** Shows what belongs to the URL of a visit. */
export function showPage(showPaper: ShowPaper, scope: Scope): void {
  const kind = scope.detector.detectUrl(scope.url)?.match.page;
  const tell = () => tellRun(scope);
  if (kind === 'listing') {
    showMarks(scope).catch(report);
    // Rows may come late.
    PAGE_PACE.after(SETTLED, () => void tell().catch(report));
  }
  if (kind === 'abstract' || kind === 'html' || kind === 'unknown') {
    showPaper(scope, kind).then(tell).catch(report);
  }
}

/** The one place of the page where faults end; an aborted visit is none. */
function report(error: unknown): void {
  if ((error as Error | undefined)?.name !== 'AbortError') console.warn('Kindred:', error);
}
