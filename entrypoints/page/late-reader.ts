import { agreementOf } from '../../lib/sites/live/agreement.ts';
import { believed } from '../../lib/sites/live/belief.ts';
import { idsOf } from '../../lib/sites/live/visit.ts';
import type { PaperDetection } from '../../lib/sites/site.ts';
import type { Scope } from './scope.ts';

/** Reads which paper a page is about that may change while it is open. */
export function createLateReader({ url, detector, past }: Pick<Scope, 'url' | 'detector' | 'past'>) {
  let found: PaperDetection | undefined;
  const own = idsOf(detector.detectUrl(url) ?? {});
  const detect = (settled: boolean): PaperDetection | undefined => {
    const detection = detector.detectPage(document, url);
    if (detection.status !== 'paper' || detection.page === 'auxiliary') return undefined;
    if (!past) return detection;
    const agreement = agreementOf(document, url, detector.detectUrl);
    return believed(detection, { own, before: past.paper, agreement, settled });
  };
  return {
    /** What was read last, if anything. */
    found: () => found,
    read(settled: boolean): PaperDetection | undefined {
      const now = detect(settled);
      if (now) found = now;
      return now;
    },
    isListing: () => detector.detectPage(document, url).status === 'listing',
  };
}
