import type { OfferClient } from '../../components/popup/offer.ts';
import { createClient } from '../../lib/messaging/messenger.ts';
import { browser } from '../../lib/platform/browser.ts';
import { currentTabId } from '../../lib/platform/tabs.ts';
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
