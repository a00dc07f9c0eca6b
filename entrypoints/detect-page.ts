import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectPage, toPagePaper } from '../lib/sites/detect.ts';

/**
 * Injected on demand into the page of a tab (popup, key); what it returns goes to the background, which checks it.
 * Leaves nothing behind in the page.
 */
export default defineUnlistedScript(() => {
  if (document.contentType === 'application/pdf') return { status: 'pdf' };
  const detection = detectPage(document, new URL(location.href));
  if (detection.status === 'paper') return { status: 'paper', page: toPagePaper(detection) };
  if (detection.status === 'listing') return { status: 'listing', count: detection.rows.length };
  return { status: 'none' };
});
