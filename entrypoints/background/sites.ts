import { plannedMatches } from '../../lib/access/plan.ts';
import { createSiteHandlers } from '../../lib/background/site-handlers.ts';
import { createSiteLister } from '../../lib/background/site-lister.ts';
import { createTaughtHandlers } from '../../lib/background/taught-handlers.ts';
import { createTaughtStore } from '../../lib/background/taught-store.ts';
import { createHealthStore } from '../../lib/health/health-store.ts';
import { now } from '../../lib/platform/clock.ts';
import { runSiteScript } from '../../lib/platform/site-script.ts';
import { localArea, sessionArea } from '../../lib/platform/storage-area.ts';
import { tabUrl } from '../../lib/platform/tabs.ts';
import { browserName, extensionVersion } from '../../lib/platform/versions.ts';
import { detectUrl } from '../../lib/sites/detect.ts';
import { SITES } from '../../lib/sites/index.ts';
import { createSiteAccess, INSTALLED } from './site-access.ts';

const SETTLED = 'sitesSettled';

/** What the background holds about sites: no engine, so that a changed permission need not wait for one. */
export function createSites() {
  const store = createTaughtStore(localArea);
  const sites = async () => SITES;
  const taught = async () => new Map();
  const access = createSiteAccess(sites);
  const health = createHealthStore({ local: localArea, session: sessionArea, now });
  const about = { installed: INSTALLED, version: extensionVersion(), browserName };
  const list = createSiteLister({ access, health, sites, taught, ...about });
  return {
    handlers: {
      ...createSiteHandlers({ access, health, sites, list, detectUrl, tabUrl }),
      ...createTaughtHandlers({
        store,
        access,
        idOf: ({ pattern }) => `taught:${pattern}`,
        list,
        tryIn: async () => ({ status: 'unreadable' }),
      }),
    },
    /** The user said that the detector was wrong on that page. */
    countMissed: async (url: URL): Promise<void> => void url,
    settle: access.settle,
    /** Once a session: a registration may be lost with an update, and in Firefox with the session. */
    async settleOnce(): Promise<void> {
      if (await sessionArea.get(SETTLED)) return;
      await access.settle();
      await sessionArea.set(SETTLED, true);
    },
    /** After an update: tabs that stand open hold the script of the version before. */
    showInOpenTabs: async (): Promise<void> => runSiteScript(plannedMatches(await access.settle())),
  };
}
