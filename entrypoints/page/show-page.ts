import type { PageKind } from '../../lib/sites/site.ts';
import type { Scope } from './scope.ts';
import { showMarks } from './show-marks.ts';

/** Shows the card on a page of a paper; each script has its own way. */
export type ShowPaper = (scope: Scope, page: PageKind | 'unknown') => Promise<void>;

/** Shows what belongs to the URL of a visit. */
export function showPage(showPaper: ShowPaper, scope: Scope): void {
  const kind = scope.detector.detectUrl(scope.url)?.match.page;
  if (kind === 'listing') showMarks(scope).catch(report);
  if (kind === 'abstract' || kind === 'html' || kind === 'unknown') showPaper(scope, kind).catch(report);
}

/** The one place of the page where faults end; an aborted visit is none. */
function report(error: unknown): void {
  if ((error as Error | undefined)?.name !== 'AbortError') console.warn('Kindred:', error);
}
