import { createClient } from '../../lib/messaging/messenger.ts';
import { pageApi } from '../../lib/platform/page-api.ts';
import { claimPage } from '../../lib/sites/live/claim.ts';
import { type Page, watchPage } from './watch-page.ts';

/** Shows in this page what the detector knows of it, until `lifetime` aborts; nothing where another script does so. */
export function startPage(
  page: Pick<Page, 'detector' | 'look' | 'lastOfCard' | 'showPaper'>,
  lifetime: AbortSignal,
): void {
  const orphaned = new AbortController();
  const signal = AbortSignal.any([lifetime, orphaned.signal]);
  // The extension was disabled or removed: a card that can no longer act is taken away.
  const leave = () => orphaned.abort();
  const isAlive = () => !signal.aborted && pageApi.runtime?.id !== undefined;
  if (!claimPage(globalThis, { isAlive })) return;
  const client = createClient(pageApi.runtime as never, leave);
  document.addEventListener('visibilitychange', () => isAlive() || leave(), { signal });
  watchPage({ ...page, client, signal, isAlive, leave });
}
