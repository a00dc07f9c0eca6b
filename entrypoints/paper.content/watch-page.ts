import { createClient } from '../../lib/messaging/messenger.ts';
import { browser } from '../../lib/platform/browser.ts';
import { detectUrl } from '../../lib/sites/detect.ts';
import { showCard } from './show-card.tsx';
import { showMarks } from './show-marks.tsx';
import { onUrlChange } from './url-changes.ts';

/** Shows what belongs to the page's URL, now and after every change of it, until `signal` aborts. */
export function watchPage(signal: AbortSignal): void {
  const client = createClient(browser.runtime);
  let visit = new AbortController();
  const show = () => {
    // Whatever the last URL started is undone, its late answers included.
    visit.abort();
    visit = new AbortController();
    const url = new URL(location.href);
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
