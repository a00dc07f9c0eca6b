import { createAccess } from '../../lib/access/access.ts';
import { createChoicesStore } from '../../lib/access/choices.ts';
import { plannedMatches } from '../../lib/access/plan.ts';
import { createSiteHandlers } from '../../lib/background/site-handlers.ts';
import { type Installed, switchesOf } from '../../lib/background/site-list.ts';
import { createHealthStore } from '../../lib/health/health-store.ts';
import { now } from '../../lib/platform/clock.ts';
import { ARXIV_HOSTS, ARXIV_PAGES } from '../../lib/platform/hosts.ts';
import * as permissions from '../../lib/platform/site-permissions.ts';
import { NEVER_THERE, registerSiteScript, runSiteScript } from '../../lib/platform/site-script.ts';
import { localArea, sessionArea } from '../../lib/platform/storage-area.ts';
import { tabUrl } from '../../lib/platform/tabs.ts';
import { browserName, extensionVersion } from '../../lib/platform/versions.ts';
import { detectUrl } from '../../lib/sites/detect.ts';
import { SITES } from '../../lib/sites/index.ts';

const INSTALLED: Installed = { sites: new Set(['arxiv']), origins: ARXIV_HOSTS, hosts: ARXIV_PAGES };
const WANTED = 'wantedSites';
const SETTLED = 'sitesSettled';

/** What the background holds about sites: no engine, so that a changed permission need not wait for one. */
export function createSites() {
  const sites = async () => SITES;
  const access = createAccess({
    choices: createChoicesStore(localArea),
    wanted: {
      load: async () => ((await sessionArea.get(WANTED)) as string[] | undefined) ?? [],
      save: (ids) => sessionArea.set(WANTED, ids),
    },
    sites: async () => switchesOf(await sites(), INSTALLED),
    permissions: { granted: permissions.grantedOrigins, remove: permissions.removeOrigins },
    register: registerSiteScript,
    showIn: runSiteScript,
    excluded: NEVER_THERE,
  });
  const health = createHealthStore({ local: localArea, session: sessionArea, now });
  return {
    handlers: createSiteHandlers({
      access,
      health,
      sites,
      detectUrl,
      installed: INSTALLED,
      tabUrl,
      version: extensionVersion(),
      browserName,
    }),
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
