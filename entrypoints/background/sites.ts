import * as v from 'valibot';
import { plannedMatches } from '../../lib/access/plan.ts';
import { correctedRun } from '../../lib/background/corrected-run.ts';
import { createSiteHandlers } from '../../lib/background/site-handlers.ts';
import { createSiteLister } from '../../lib/background/site-lister.ts';
import { createTaughtHandlers } from '../../lib/background/taught-handlers.ts';
import { createTaughtStore } from '../../lib/background/taught-store.ts';
import { createHealthStore } from '../../lib/health/health-store.ts';
import { programName } from '../../lib/health/program.ts';
import { trialSchema } from '../../lib/messaging/site-schemas.ts';
import { now } from '../../lib/platform/clock.ts';
import { runSiteScript } from '../../lib/platform/site-script.ts';
import { localArea, sessionArea } from '../../lib/platform/storage-area.ts';
import { runInTabOn, tabUrl } from '../../lib/platform/tabs.ts';
import { extensionVersion, userAgent } from '../../lib/platform/versions.ts';
import { createDetector } from '../../lib/sites/detect.ts';
import { SITES } from '../../lib/sites/index.ts';
import { type TaughtRule, taughtSite, withTaught } from '../../lib/sites/taught.ts';
import { createSiteAccess, INSTALLED } from './site-access.ts';

const idOf = (rule: TaughtRule): string => taughtSite(rule).id;
const SETTLED = 'sitesSettled';

/** What the background holds about sites: no engine, so that a changed permission need not wait for one. */
export function createSites() {
  const store = createTaughtStore(localArea);
  const sites = async () => withTaught(SITES, await store.load());
  const taught = async () => new Map((await store.load()).map((rule) => [idOf(rule), rule]));
  const detect = async (url: URL) => createDetector(await sites()).detectUrl(url);
  const access = createSiteAccess(sites);
  const health = createHealthStore({ local: localArea, session: sessionArea, now });
  const about = { installed: INSTALLED, version: extensionVersion(), program: programName(userAgent()) };
  const list = createSiteLister({ access, health, sites, taught, ...about });
  return {
    handlers: {
      ...createSiteHandlers({ access, health, sites, list, detect, tabUrl }),
      ...createTaughtHandlers({
        store,
        access,
        idOf,
        list,
        tryIn: async (tabId, rule) => v.parse(trialSchema, await runInTabOn(tabId, '/try-rule.js', rule)),
      }),
    },
    /** The user said that the detector was wrong on that page. */
    async countMissed(url: URL): Promise<void> {
      const report = correctedRun(url, await detect(url));
      if (report) await health.count(report);
    },
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
