import { createClient } from '../../lib/messaging/messenger.ts';
import { browser } from '../../lib/platform/browser.ts';
import { claimPage } from '../../lib/sites/live/claim.ts';
import type { Detector, Look } from './scope.ts';
import { watchPage } from './watch-page.ts';

/** Shows in this page what the detector knows of it, until `lifetime` aborts; nothing where another script does so. */
export function startPage(detector: Detector, look: Look, lifetime: AbortSignal): void {
  const orphaned = new AbortController();
  const signal = AbortSignal.any([lifetime, orphaned.signal]);
  // The extension was disabled or removed: a card that can no longer act is taken away.
  const leave = () => orphaned.abort();
  const isAlive = () => !signal.aborted && browser.runtime?.id !== undefined;
  if (!claimPage(globalThis, { isAlive })) return;
  const client = createClient(browser.runtime as never, leave);
  document.addEventListener('visibilitychange', () => isAlive() || leave(), { signal });
  watchPage({ detector, look, client, signal, isAlive, leave });
}
