import type { Access } from '../access/access.ts';
import type { HealthStore } from '../health/health-store.ts';
import { reportText } from '../health/report-text.ts';
import type { SitesAnswer } from '../messaging/site-protocol.ts';
import type { Site } from '../sites/site.ts';
import type { TaughtRule } from '../sites/taught/rule.ts';
import { type Installed, sitesAnswer } from './site-list.ts';

export interface SiteListerDeps {
  access: Access;
  health: HealthStore;
  /** All sites, those that the user taught among them. */
  sites(): Promise<readonly Site[]>;
  /** The rules of taught sites, by id. */
  taught(): Promise<ReadonlyMap<string, TaughtRule>>;
  installed: Installed;
  /** Version of the extension. */
  version: string;
  /** Name and version of the browser. */
  program: string;
}

/** Gives everything that the list of sites shows. */
export function createSiteLister(deps: SiteListerDeps) {
  const { access, health, installed, version, program } = deps;
  return async (): Promise<SitesAnswer> => {
    const [sites, taught, current, runs] = await Promise.all([
      deps.sites(),
      deps.taught(),
      access.now(),
      health.load(),
    ]);
    const today = health.today();
    const report = (counted: readonly Site[]) =>
      reportText({
        version,
        program,
        today,
        sites: counted.flatMap(({ id, name }) => (runs[id] ? [{ id, name, runs: runs[id] }] : [])),
      });
    return sitesAnswer({ sites, access: current, installed, health: runs, today, taught, report });
  };
}
