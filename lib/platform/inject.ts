import { browser } from './browser.ts';
import { ARXIV_HOSTS } from './hosts.ts';

/**
 * After installation or an update: shows the card in tabs that were open before. Firefox does this by itself; Chromium
 * leaves such tabs without a script, or with the dead one of the version before, which the new one takes over from.
 */
export async function showCardsInOpenTabs(): Promise<void> {
  if (import.meta.env.FIREFOX) return;
  const scripts = browser.runtime.getManifest().content_scripts ?? [];
  const files = scripts.flatMap(({ js }) => js ?? []);
  if (files.length === 0) return;
  const tabs = await browser.tabs.query({ url: ARXIV_HOSTS });
  const open = tabs.filter(({ url }) => url && !url.includes('/pdf/'));
  await Promise.allSettled(
    open.map(({ id }) => browser.scripting.executeScript({ target: { tabId: id ?? -1 }, files })),
  );
}
