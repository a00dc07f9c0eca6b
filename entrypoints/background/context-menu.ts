import { aboutClick, menuItems } from '../../lib/background/menus.ts';
import { browser } from '../../lib/platform/browser.ts';
import { makeMenus, onMenuClick } from '../../lib/platform/menus.ts';
import { sessionArea } from '../../lib/platform/storage-area.ts';
import { openPopup } from '../../lib/platform/tabs.ts';
import { SITES } from '../../lib/sites/index.ts';

/** Puts the items into the browser's menu, and opens the popup on what a click asks about. */
export function listenToMenu(): void {
  const make = () => void makeMenus(menuItems(SITES)).catch(console.error);
  browser.runtime.onInstalled.addListener(make);
  browser.runtime.onStartup.addListener(make);
  onMenuClick((click) => {
    const about = aboutClick(click);
    // Nothing is awaited before: browsers open a popup only while the click is being handled. It reads this later.
    const wanting = about ? sessionArea.set('wantedAbout', about) : sessionArea.set('wantedView', 'search');
    void wanting.catch(console.error);
    void openPopup().catch(console.error);
  });
}
