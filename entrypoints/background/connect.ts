import { type Badges, badgeFor } from '../../lib/background/badge.ts';
import { createCommands } from '../../lib/background/commands.ts';
import { createCorrectHandlers } from '../../lib/background/correct-handlers.ts';
import { createHandlers } from '../../lib/background/handlers.ts';
import { createImport } from '../../lib/background/import-file.ts';
import { askPage, type Handlers } from '../../lib/messaging/messenger.ts';
import type { PaperAnswer } from '../../lib/messaging/protocol.ts';
import type { SiteProtocol, TaughtProtocol } from '../../lib/messaging/site-protocol.ts';
import { wait } from '../../lib/platform/clock.ts';
import { localArea, sessionArea } from '../../lib/platform/storage-area.ts';
import * as tabs from '../../lib/platform/tabs.ts';
import { createSettingsStore } from '../../lib/settings/settings-store.ts';
import type { Composed } from './compose.ts';
import { createReading } from './reading.ts';

/** Connects what the background holds with tabs, badge, keys and messages. */
export function connect(held: Composed, badges: Badges, countMissed: (url: URL) => Promise<unknown>) {
  const { list, answer } = held;
  const { readTab, correct } = createReading(held, countMissed);
  const askCard = (tabId: number, name: 'card.toggle' | 'card.refresh') =>
    askPage((message) => tabs.sendToTab(tabId, message), name);
  const showBadge = (tabId: number, paper: PaperAnswer | undefined) => badges.show(tabId, badgeFor(paper));
  return {
    handlers: {
      ...createCorrectHandlers({
        correct,
        tabUrl: tabs.tabUrl,
        refreshCard: (tabId) => askCard(tabId, 'card.refresh'),
      }),
      ...createHandlers({
        ...held,
        readTab,
        correct,
        showBadge,
        importFile: createImport({ list, area: sessionArea }),
        storeSettings: createSettingsStore(localArea).change,
        later: (task) => void wait(50).then(task),
        openSurface: (view) => sessionArea.set('wantedView', view).then(tabs.openPopup),
      }),
    } satisfies Omit<Handlers, keyof SiteProtocol | keyof TaughtProtocol>,
    runCommand: createCommands({
      list,
      answer,
      readTab,
      activeTabId: tabs.activeTabId,
      sign: badges.sign,
      toggleCard: (tabId) => askCard(tabId, 'card.toggle'),
    }),
    /** A PDF's tab has no content script: its badge comes from the id in the URL. */
    async showPdfBadge(tabId: number): Promise<void> {
      const tab = await readTab(tabId);
      if (tab.status === 'paper' && tab.page.page === 'pdf')
        await showBadge(tabId, await answer(tab.page, 0));
    },
  };
}
