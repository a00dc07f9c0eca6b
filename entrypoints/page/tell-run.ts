import { reportRun } from '../../lib/sites/health.ts';
import { whenIdle } from './moments.ts';
import type { Scope } from './scope.ts';

/** Tells the background how the detector fared on a page that shows what it will show: counts and names of rules alone. */
export async function tellRun({ client, detector, url, signal }: Scope): Promise<void> {
  await whenIdle(signal);
  const found = detector.detectUrl(url);
  const report = found && reportRun(url, found, detector.detectPage(document, url));
  if (report) await client('site.ran', { report }).catch(() => undefined);
}
