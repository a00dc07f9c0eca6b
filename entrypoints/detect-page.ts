import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectPage, detectUrl, toPagePaper } from '../lib/sites/detect.ts';
import { agreementOf } from '../lib/sites/live/agreement.ts';
import { believed } from '../lib/sites/live/belief.ts';
import { idsOf } from '../lib/sites/live/visit.ts';
import type { PaperDetection } from '../lib/sites/site.ts';
import { isLoadedHere } from './page/loaded-here.ts';

/**
 * Injected on demand into the page of a tab (popup, key); what it returns goes to the background, which checks it.
 * Leaves nothing behind in the page.
 */
export default defineUnlistedScript(() => {
  if (document.contentType === 'application/pdf') return { status: 'pdf' };
  const url = new URL(location.href);
  const detection = detectPage(document, url);
  if (detection.status === 'paper') {
    const page = isLoadedHere() ? detection : ofThisAddress(detection, url);
    return page ? { status: 'paper', page: toPagePaper(page) } : { status: 'none' };
  }
  if (detection.status === 'listing') return { status: 'listing', count: detection.rows.length };
  return { status: 'none' };
});

/** The page changed its address without loading: its head may still be about the paper before. */
function ofThisAddress(detection: PaperDetection, url: URL): PaperDetection | undefined {
  const own = idsOf(detectUrl(url) ?? {});
  return believed(detection, { own, agreement: agreementOf(document, url, detectUrl), settled: true });
}
