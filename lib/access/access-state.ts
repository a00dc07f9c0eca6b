import { type AccessChoices, ALL_SITES, type ChoicesStore } from './choices.ts';
import { matchesUrl } from './match-pattern.ts';
import { type AccessSite, type AccessState, heldSwitches, hostsOf, plannedMatches } from './plan.ts';

export interface AccessSource {
  choices: Pick<ChoicesStore, 'load'>;
  sites(): Promise<readonly AccessSite[]>;
  permissions: { granted(): Promise<string[]> };
  /** Patterns of pages on which the script never runs. */
  excluded: readonly string[];
}

export interface CurrentAccess extends AccessState {
  chosen: AccessChoices;
}

/** What was chosen, and what of it holds (`on`). */
export async function readAccess({ choices, sites, permissions }: AccessSource): Promise<CurrentAccess> {
  const [chosen, all, granted] = await Promise.all([choices.load(), sites(), permissions.granted()]);
  return { chosen, sites: all, granted, on: heldSwitches({ sites: all, on: chosen.on, granted }) };
}

/** Whether the script belongs on that page now. */
export async function isOnPage(source: AccessSource, url: URL): Promise<boolean> {
  if (source.excluded.some((pattern) => matchesUrl(pattern, url))) return false;
  const access = await readAccess(source);
  return plannedMatches(access).some((pattern) => matchesUrl(pattern, url));
}

/** The switch that is offered on a page of a site: one that is off and was not dismissed. */
export async function offeredSwitch(source: AccessSource, id: string): Promise<AccessSite | undefined> {
  const { on, chosen, sites } = await readAccess(source);
  if (on.includes(ALL_SITES) || on.includes(id) || chosen.dismissed.includes(id)) return undefined;
  const hosts = hostsOf(sites, id);
  return hosts.length > 0 ? { id, hosts } : undefined;
}
