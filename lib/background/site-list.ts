import type { CurrentAccess } from '../access/access-state.ts';
import { ALL_SITES } from '../access/choices.ts';
import { EVERYWHERE, isCovered, matchesUrl, originOf } from '../access/match-pattern.ts';
import type { AccessSite } from '../access/plan.ts';
import type { Health } from '../health/health.ts';
import { siteHealth } from '../health/trend.ts';
import type { SitesAnswer, SiteView } from '../messaging/site-protocol.ts';
import type { Site } from '../sites/site.ts';
import type { TaughtRule } from '../sites/taught/rule.ts';

/** What came at install. */
export interface Installed {
  /** Ids of the sites that have no switch. */
  sites: ReadonlySet<string>;
  /** Match patterns of the manifest. */
  origins: readonly string[];
  /** Match patterns for which nothing more is asked. */
  hosts: readonly string[];
}

/** The switches of these sites: each asks for its hosts, without those that came at install. */
export function switchesOf(sites: readonly Site[], installed: Installed): AccessSite[] {
  return sites.flatMap(({ id, hosts }) => {
    if (installed.sites.has(id)) return [];
    const asked = hosts
      .filter((host) => !isCovered(host, installed.hosts))
      .flatMap((host) => originOf(host) ?? []);
    return asked.length > 0 ? [{ id, hosts: [...new Set(asked)] }] : [];
  });
}

/** The site to whose hosts a page belongs, paper or not; of several the first. */
export function siteOfHost(sites: readonly Site[], url: URL): Site | undefined {
  return sites.find(({ hosts }) => hosts.some((host) => matchesUrl(host, url)));
}

export interface ListFacts {
  sites: readonly Site[];
  access: CurrentAccess;
  installed: Installed;
  health: Health;
  today: string;
  /** The rules that the user taught, by the ids of their sites. */
  taught: ReadonlyMap<string, TaughtRule>;
  /** Makes the report of the sites on which anything was counted. */
  report(sites: readonly Site[]): string;
}

/** Everything that the list of sites shows, by name; what takes any other page has no switch and comes last. */
export function sitesAnswer(facts: ListFacts): SitesAnswer {
  const { sites, access, health, report } = facts;
  // Nobody but the user can mend what the user taught.
  const counted = sites.filter(({ id }) => health[id] && !facts.taught.has(id));
  return {
    sites: sites
      .filter(({ hosts }) => hosts.length > 0)
      .map((site) => viewOf(site, facts))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    all: { on: access.on.includes(ALL_SITES), origins: [EVERYWHERE] },
    ...(counted.length > 0 ? { report: report(counted) } : {}),
  };
}

function viewOf(
  { id, name, covers, hosts }: Site,
  { access, installed, health, today, taught }: ListFacts,
): SiteView {
  const rule = taught.get(id);
  const isBuiltIn = installed.sites.has(id);
  const came = hosts.filter((host) => !isBuiltIn && isCovered(host, installed.hosts));
  const areHeld = installed.origins.every((origin) => isCovered(origin, access.granted));
  const origins = isBuiltIn ? installed.origins : (access.sites.find((one) => one.id === id)?.hosts ?? []);
  const on = isBuiltIn ? areHeld : access.on.includes(id);
  return {
    id,
    name,
    covers,
    hosts: hostNames(hosts),
    origins: [...origins],
    isBuiltIn,
    always: areHeld ? hostNames(came) : [],
    on,
    health: siteHealth(health[id], today),
    ...(rule ? { taught: rule } : {}),
  };
}

/** Host names for readers: `*://*.ar5iv.org/*` and `*://ar5iv.org/*` are both ar5iv.org. */
function hostNames(patterns: readonly string[]): string[] {
  const names = patterns.map((pattern) => pattern.replace(/^[^:]*:\/\/(?:\*\.)?/, '').replace(/\/.*$/, ''));
  return [...new Set(names.map((name) => name.replace(/^www\./, '')))];
}
