import type { Access } from '../access/access.ts';
import type { HealthStore } from '../health/health-store.ts';
import type { Handlers } from '../messaging/messenger.ts';
import type { SiteOffer, SiteProtocol, SitesAnswer } from '../messaging/site-protocol.ts';
import type { Site } from '../sites/site.ts';
import { siteOfHost } from './site-list.ts';

export interface SiteHandlerDeps {
  access: Access;
  health: HealthStore;
  /** All sites, those that the user taught among them. */
  sites(): Promise<readonly Site[]>;
  list(): Promise<SitesAnswer>;
  /** The site that reads such an address. */
  detect(url: URL): Promise<{ site: { id: string } } | undefined>;
  tabUrl(tabId: number): Promise<URL | undefined>;
}

/** Handlers of what is asked about sites. */
export function createSiteHandlers(deps: SiteHandlerDeps): Pick<Handlers, keyof SiteProtocol> {
  const { access, health, list } = deps;

  async function offer(tabId: number): Promise<SiteOffer | null> {
    const url = await deps.tabUrl(tabId);
    if (!url) return null;
    const sites = await deps.sites();
    const id = (await deps.detect(url))?.site.id;
    const site = sites.find((one) => one.id === id && one.hosts.length > 0) ?? siteOfHost(sites, url);
    const switched = site && (await access.offerFor(site.id));
    if (!switched) return null;
    const host = url.hostname.replace(/^www\./, '');
    return { site: site.id, name: site.name, host, origins: [...switched.hosts] };
  }

  return {
    'sites.list': list,
    async 'sites.want'({ site, wanted }) {
      await access.want(site, wanted);
      return true;
    },
    async 'sites.turn'({ site, on }) {
      await (on ? access.turnOn(site) : access.turnOff(site));
      return list();
    },
    'sites.offer': ({ tabId }) => offer(tabId),
    async 'sites.dismiss'({ site, dismissed }) {
      await access.dismiss(site, dismissed);
      return true;
    },
    'site.isOn': (_, { url }) => (url && URL.canParse(url) ? access.isOn(new URL(url)) : false),
    async 'site.ran'({ report }, { isPrivate }) {
      const counts = !isPrivate && (await deps.sites()).some(({ id }) => id === report.site);
      if (counts) await health.count(report);
      return counts;
    },
    async 'health.reset'() {
      await health.reset();
      return list();
    },
    async 'health.undoReset'() {
      await health.undoReset();
      return list();
    },
  };
}
