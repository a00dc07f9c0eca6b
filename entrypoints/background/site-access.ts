import { createAccess } from '../../lib/access/access.ts';
import { createChoicesStore } from '../../lib/access/choices.ts';
import { type Installed, switchesOf } from '../../lib/background/site-list.ts';
import { ARXIV_HOSTS, ARXIV_PAGES } from '../../lib/platform/hosts.ts';
import { grantedOrigins, removeOrigins } from '../../lib/platform/site-permissions.ts';
import { NEVER_THERE, registerSiteScript, runSiteScript } from '../../lib/platform/site-script.ts';
import { localArea, sessionArea } from '../../lib/platform/storage-area.ts';
import type { Site } from '../../lib/sites/site.ts';

export const INSTALLED: Installed = { sites: new Set(['arxiv']), origins: ARXIV_HOSTS, hosts: ARXIV_PAGES };
const WANTED = 'wantedSites';

/** The switches of these sites, with the browser's permissions and registered scripts behind them. */
export function createSiteAccess(sites: () => Promise<readonly Site[]>) {
  return createAccess({
    choices: createChoicesStore(localArea),
    wanted: {
      load: async () => ((await sessionArea.get(WANTED)) as string[] | undefined) ?? [],
      save: (ids) => sessionArea.set(WANTED, ids),
    },
    sites: async () => switchesOf(await sites(), INSTALLED),
    permissions: { granted: grantedOrigins, remove: removeOrigins },
    register: registerSiteScript,
    showIn: runSiteScript,
    excluded: NEVER_THERE,
  });
}
