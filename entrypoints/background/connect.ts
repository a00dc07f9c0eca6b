import * as v from 'valibot';
import { type Badges, badgeFor } from '../../lib/background/badge.ts';
import { createCommands } from '../../lib/background/commands.ts';
import { createHandlers, type TabPage } from '../../lib/background/handlers.ts';
import { createReadTab } from '../../lib/background/read-tab.ts';
import { askPage } from '../../lib/messaging/messenger.ts';
import type { PaperAnswer } from '../../lib/messaging/protocol.ts';
import { tabPageSchema } from '../../lib/messaging/schemas.ts';
import { wait } from '../../lib/platform/clock.ts';
import { localArea, sessionArea } from '../../lib/platform/storage-area.ts';
import * as tabs from '../../lib/platform/tabs.ts';
import { createSettingsStore } from '../../lib/settings/settings-store.ts';
import type { Composed } from './compose.ts';

/** Connects what the background holds with tabs, badge, keys and messages. */
export function connect(held: Composed, badges: Badges) {
  const { list, answer } = held;
  const readTab = createReadTab({
    tabUrl: tabs.tabUrl,
    async runDetector(tabId) {
      const run = () => tabs.runInTab(tabId, '/detect-page.js');
      // Firefox sometimes opens the popup a moment before it grants the tab.
      return v.parse(tabPageSchema, await run().catch(() => wait(100).then(run))) as TabPage;
    },
  });
  const showBadge = (tabId: number, paper: PaperAnswer | undefined) => badges.show(tabId, badgeFor(paper));
  return {
    handlers: createHandlers({
      ...held,
      readTab,
      showBadge,
      storeSettings: createSettingsStore(localArea).change,
      later: (task) => void wait(50).then(task),
      openSurface: (view) => sessionArea.set('wantedView', view).then(tabs.openPopup),
    }),
    runCommand: createCommands({
      list,
      answer,
      readTab,
      activeTabId: tabs.activeTabId,
      sign: badges.sign,
      toggleCard: (tabId) => askPage((message) => tabs.sendToTab(tabId, message), 'card.toggle'),
    }),
    /** A PDF's tab has no content script: its badge comes from the id in the URL. */
    async showPdfBadge(tabId: number): Promise<void> {
      const tab = await readTab(tabId);
      if (tab.status === 'paper' && tab.page.page === 'pdf')
        await showBadge(tabId, await answer(tab.page, 0));
    },
  };
}
