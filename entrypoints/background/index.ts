import { defineBackground } from 'wxt/utils/define-background';
import { describeError } from '../../lib/background/describe-error.ts';
import { serve } from '../../lib/messaging/messenger.ts';
import { GATES } from '../../lib/messaging/schemas.ts';
import { browser } from '../../lib/platform/browser.ts';
import { showCardsInOpenTabs } from '../../lib/platform/inject.ts';
import { compose } from './compose.ts';
import { connect } from './connect.ts';

export default defineBackground({
  main() {
    // Every listener is registered before the first await: an event that woke the worker must find it listening.
    const ready = compose().then(connect);
    ready.catch((error) => console.error('Kindred could not start', error));
    serve(
      browser.runtime as never,
      GATES,
      ready.then(({ handlers }) => handlers),
      describeError,
    );
    browser.commands.onCommand.addListener((command) => {
      void ready.then(({ runCommand }) => runCommand(command));
    });
    browser.tabs.onUpdated.addListener((tabId, { status }, { url }) => {
      // Only tabs of permitted hosts come with their address. The worker is woken for these alone.
      if (status === 'complete' && url?.includes('/pdf/'))
        void ready.then(({ showPdfBadge }) => showPdfBadge(tabId));
    });
    browser.runtime.onInstalled.addListener(() => void showCardsInOpenTabs());
  },
});
