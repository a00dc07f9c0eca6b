import type { OfferClient } from '../../components/popup/offer.ts';
import { createClient } from '../../lib/messaging/messenger.ts';
import { browser } from '../../lib/platform/browser.ts';
import { currentTabId, openTab, ownUrl } from '../../lib/platform/tabs.ts';
import { turnSite } from '../screens/turn-site.ts';

/** The offer's world: the tab that the popup was opened over, and the browser's permissions. */
export function createOfferClient(): OfferClient {
  const ask = createClient(browser.runtime);
  return {
    async offer() {
      const tabId = await currentTabId();
      return tabId === undefined ? null : ask('sites.offer', { tabId });
    },
    turn: (turn) => turnSite(ask, turn),
    dismiss: (site) => ask('sites.dismiss', { site, dismissed: true }),
  };
}

/** Tells the background which paper the popup's tab is about, in the reader's own words. */
export async function correctTab(text: string): Promise<void> {
  const tabId = await currentTabId();
  if (tabId === undefined) throw new Error('There is no page here.');
  await createClient(browser.runtime)('tab.correct', { tabId, text });
}

/** Opens the form that teaches a site, with the popup's tab to try it on. */
export async function teachTab(): Promise<void> {
  const tabId = await currentTabId();
  await openTab(ownUrl(`/library.html#sites/teach/${tabId ?? ''}`), false);
}
