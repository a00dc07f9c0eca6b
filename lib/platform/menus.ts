import type { Menus } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** Makes the context menu anew: after an update the items may be others, and not every browser keeps them. */
export async function makeMenus(items: readonly Menus.CreateCreatePropertiesType[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const item of items) browser.contextMenus.create(item);
}

/** Must be called before the first await of the background: a click may have woken it. */
export function onMenuClick(listener: (click: Menus.OnClickData) => void): void {
  browser.contextMenus.onClicked.addListener(listener);
}
