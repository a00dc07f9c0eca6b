// First of all.
import './early.ts';

import { defineBackground } from 'wxt/utils/define-background';
import { createBadges } from '../../lib/background/badge.ts';
import { describeError } from '../../lib/background/describe-error.ts';
import { isPaperPdf } from '../../lib/background/read-tab.ts';
import { serve } from '../../lib/messaging/messenger.ts';
import type { MessageName } from '../../lib/messaging/protocol.ts';
import { GATES } from '../../lib/messaging/schemas.ts';
import { browser } from '../../lib/platform/browser.ts';
import { wait } from '../../lib/platform/clock.ts';
import { showCardsInOpenTabs } from '../../lib/platform/inject.ts';
import { onOriginsChange } from '../../lib/platform/site-permissions.ts';
import { readBadge, setBadge } from '../../lib/platform/tabs.ts';
import { onceUntilItWorks } from '../../lib/util/queue.ts';
import { compose } from './compose.ts';
import { connect } from './connect.ts';
import { listenToMenu } from './context-menu.ts';
import { createSites } from './sites.ts';

export default defineBackground({
  main() {
    // Every listener is registered before the first await: an event that woke the worker must find it listening. The
    // engine is made for the first event that needs it; most tabs' events do not.
    const sites = createSites();
    const badges = createBadges({ paint: setBadge, read: readBadge, wait });
    let wokenBy: MessageName | undefined;
    const ready = onceUntilItWorks((forget) =>
      compose({ onFault: forget, isWordsOnly: wokenBy === 'corpus.search' }).then((held) =>
        connect(held, badges, sites.countMissed),
      ),
    );
    const withReady = (act: (held: Awaited<ReturnType<typeof ready>>) => unknown) =>
      void ready().then(act).catch(console.error);
    // Switches and what is taught wait for no engine, nor do they start one.
    const handlers = async (name: MessageName) => {
      if (name in sites.handlers) return sites.handlers;
      wokenBy ??= name;
      return (await ready()).handlers;
    };
    serve(browser.runtime as never, GATES, handlers, describeError);
    browser.commands.onCommand.addListener((command) => withReady(({ runCommand }) => runCommand(command)));
    listenToMenu();
    browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
      if (status === 'loading') badges.forget(tabId);
      // Tabs come with their address on permitted hosts alone.
      if (status !== 'complete' || !url || !isPaperPdf(url)) return;
      withReady(({ showPdfBadge }) => showPdfBadge(tabId));
    });
    onOriginsChange(() => void sites.settle().catch(console.error));
    browser.runtime.onInstalled.addListener(() => {
      void showCardsInOpenTabs();
      void sites.showInOpenTabs().catch(console.error);
    });
    void sites.settleOnce().catch(console.error);
  },
});
