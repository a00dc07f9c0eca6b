import * as v from 'valibot';
import { createCorrect } from '../../lib/background/correct.ts';
import { createCorrections } from '../../lib/background/corrections.ts';
import { createReadTab, type DetectedPage } from '../../lib/background/read-tab.ts';
import { resolve } from '../../lib/background/resolve.ts';
import { tabPageSchema } from '../../lib/messaging/schemas.ts';
import { wait } from '../../lib/platform/clock.ts';
import { sessionArea } from '../../lib/platform/storage-area.ts';
import * as tabs from '../../lib/platform/tabs.ts';
import type { Composed } from './compose.ts';

/** Which paper pages and tabs are about: the user's word first, then what their documents and addresses tell. */
export function createReading(
  { engine, list, answer }: Composed,
  countMissed: (url: URL) => Promise<unknown>,
) {
  const correct = createCorrect({
    corrections: createCorrections(sessionArea),
    resolve,
    find: async (paper) => (await engine.find(paper)) ?? list.find(paper),
    answer,
    countMissed,
  });
  const detect = createReadTab({
    tabShown: tabs.tabShown,
    wait,
    async runDetector(tabId, atOnce) {
      const run = () => tabs.runInTab(tabId, '/detect-page.js', atOnce);
      // Firefox sometimes opens the popup a moment before it grants the tab.
      return v.parse(tabPageSchema, await run().catch(() => wait(100).then(run))) as DetectedPage;
    },
  });
  return {
    correct,
    readTab: async (tabId: number) => correct.tabPage(await tabs.tabUrl(tabId), () => detect(tabId)),
  };
}
