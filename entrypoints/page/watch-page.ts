import type { Scope } from './scope.ts';
import { showCard } from './show-card.ts';
import { showMarks } from './show-marks.tsx';
import { onUrlChange } from './url-changes.ts';

interface Page extends Omit<Scope, 'url'> {
  isAlive(): boolean;
  leave(): void;
}

/** Shows what belongs to the page's URL, now and after every change of it, until `signal` aborts. */
export function watchPage({ isAlive, leave, signal, ...page }: Page): void {
  let visit = new AbortController();
  const show = () => {
    // Whatever the last URL started is undone, its late answers included.
    visit.abort();
    visit = new AbortController();
    // A script that outlived its extension shows nothing new.
    if (!isAlive()) return leave();
    const url = new URL(location.href);
    const kind = page.detector.detectUrl(url)?.match.page;
    const scope = { ...page, url, signal: AbortSignal.any([signal, visit.signal]) };
    if (kind === 'listing') showMarks(scope).catch(report);
    if (kind === 'abstract' || kind === 'html' || kind === 'unknown') showCard(scope, kind).catch(report);
  };
  show();
  onUrlChange(show, signal);
}

/** The one place of the page where faults end; an aborted visit is none. */
function report(error: unknown): void {
  if ((error as Error | undefined)?.name !== 'AbortError') console.warn('Kindred:', error);
}
