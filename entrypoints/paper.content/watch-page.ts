import { createClient } from '../../lib/messaging/messenger.ts';
import { browser } from '../../lib/platform/browser.ts';
import { detectUrl } from '../../lib/sites/detect.ts';
import { showCard } from './show-card.ts';
import { showMarks } from './show-marks.tsx';
import { onUrlChange } from './url-changes.ts';

/** Shows what belongs to the page's URL, now and after every change of it, until `lifetime` aborts. */
export function watchPage(lifetime: AbortSignal): void {
  const orphaned = new AbortController();
  const signal = AbortSignal.any([lifetime, orphaned.signal]);
  // The extension was disabled or removed: a card that can no longer act is taken away.
  const leave = () => orphaned.abort();
  const client = createClient(browser.runtime as never, leave);
  document.addEventListener('visibilitychange', () => !browser.runtime?.id && leave(), { signal });
  let visit = new AbortController();
  const show = () => {
    // Whatever the last URL started is undone, its late answers included.
    visit.abort();
    visit = new AbortController();
    const url = new URL(location.href);
    if (signal.aborted) return;
    const page = detectUrl(url)?.match.page;
    const scope = { url, client, signal: AbortSignal.any([signal, visit.signal]) };
    if (page === 'listing') showMarks(scope).catch(report);
    if (page === 'abstract' || page === 'html' || page === 'unknown') showCard(scope, page).catch(report);
  };
  show();
  onUrlChange(show, signal);
}

/** The one place of the page where faults end; an aborted visit is none. */
function report(error: unknown): void {
  if ((error as Error | undefined)?.name !== 'AbortError') console.warn('Kindred:', error);
}
