import { createDetector, type SiteMatch } from './detector.ts';
import { SITES } from './index.ts';
import type { Detection } from './site.ts';

export { createDetector, type Detector, type SiteMatch, toPagePaper } from './detector.ts';

// A script of one page that needs a few sites alone imports `detector.ts`: this module brings all of them with it.

/** `detectUrl` over all sites; the generic adapter only where no other claims the URL. */
export function detectUrl(url: URL): SiteMatch | undefined {
  return createDetector(SITES).detectUrl(url);
}

/** `detectPage` over all sites. */
export function detectPage(doc: Document, url: URL): Detection {
  return createDetector(SITES).detectPage(doc, url);
}
