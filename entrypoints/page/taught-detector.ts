import { readTaught, TAUGHT_KEY } from '../../lib/background/taught-store.ts';
import { pageArea } from '../../lib/platform/page-area.ts';
import { createDetector, type Detector } from '../../lib/sites/detect.ts';
import { SITES } from '../../lib/sites/index.ts';
import { withTaught } from '../../lib/sites/taught.ts';

/** A detector of all sites, those that the user taught among them; without those where they cannot be read. */
export async function loadDetector(): Promise<Detector> {
  const stored = await pageArea.get(TAUGHT_KEY).catch(() => undefined);
  return createDetector(withTaught(SITES, readTaught(stored)));
}
