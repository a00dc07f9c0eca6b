import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createClient } from '../lib/messaging/messenger.ts';
import { pageApi } from '../lib/platform/page-api.ts';
import { type Detector, toPagePaper } from '../lib/sites/detect.ts';
import { reportRun } from '../lib/sites/health.ts';
import { agreementOf } from '../lib/sites/live/agreement.ts';
import { believed } from '../lib/sites/live/belief.ts';
import { isHeld } from '../lib/sites/live/claim.ts';
import { idsOf } from '../lib/sites/live/visit.ts';
import type { Detection, PaperDetection } from '../lib/sites/site.ts';
import { isLoadedHere } from './page/loaded-here.ts';
import { loadDetector } from './page/taught-detector.ts';

/**
 * Injected on demand into the page of a tab (popup, key); what it returns goes to the background, which checks it.
 * Leaves nothing behind in the page.
 */
export default defineUnlistedScript(async () => {
  if (document.contentType === 'application/pdf') return { status: 'pdf' };
  const url = new URL(location.href);
  const detector = await loadDetector();
  const detection = detector.detectPage(document, url);
  tellRun(url, detector, detection);
  if (detection.status === 'paper') {
    const page = isLoadedHere() ? detection : ofThisAddress(detection, url, detector);
    return page ? { status: 'paper', page: toPagePaper(page) } : { status: 'none' };
  }
  if (detection.status === 'listing') return { status: 'listing', count: detection.rows.length };
  return { status: 'none' };
});

/** The page changed its address without loading: its head may still be about the paper before. */
function ofThisAddress(
  detection: PaperDetection,
  url: URL,
  { detectUrl }: Detector,
): PaperDetection | undefined {
  const own = idsOf(detectUrl(url) ?? {});
  return believed(detection, { own, agreement: agreementOf(document, url, detectUrl), settled: true });
}

/** How the rules fared, where no other script tells of this page, and the page is that of its address as a whole. */
function tellRun(url: URL, { detectUrl }: Detector, detection: Detection): void {
  const found = detectUrl(url);
  const report = found && reportRun(url, found, detection);
  if (!report || isHeld(globalThis) || !isLoadedHere()) return;
  void createClient(pageApi.runtime as never)('site.ran', { report }).catch(() => undefined);
}
