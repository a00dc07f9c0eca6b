import { ALL_SITES } from './choices.ts';
import { EVERYWHERE, isCovered } from './match-pattern.ts';

/** What a switch turns on. */
export interface AccessSite {
  id: string;
  /** Match patterns to be asked for; a path in them counts for nothing. */
  hosts: readonly string[];
}

export interface AccessState {
  sites: readonly AccessSite[];
  /** Ids that are switched on, `ALL_SITES` perhaps among them. */
  on: readonly string[];
  /** Match patterns that the browser grants now. */
  granted: readonly string[];
}

/** The hosts of a switch. */
export function hostsOf(sites: readonly AccessSite[], id: string): readonly string[] {
  if (id === ALL_SITES) return [EVERYWHERE];
  return sites.find((site) => site.id === id)?.hosts ?? [];
}

/** Of what is switched on, what the browser grants: permissions may be taken back in its own settings at any time. */
export function heldSwitches({ sites, on, granted }: AccessState): string[] {
  return on.filter((id) => {
    const hosts = hostsOf(sites, id);
    return hosts.length > 0 && hosts.every((host) => isCovered(host, granted));
  });
}

/** Where the script is to run: the hosts of all switches, without those that others cover. Sorted, so that plans compare. */
export function plannedMatches({ sites, on }: Pick<AccessState, 'sites' | 'on'>): string[] {
  const kept = new Set(on.flatMap((id) => hostsOf(sites, id)));
  for (const host of [...kept]) {
    kept.delete(host);
    if (!isCovered(host, [...kept])) kept.add(host);
  }
  return [...kept].sort();
}

/**
 * What may be given back when `off` is switched off while `on` stays: the patterns that the browser holds for it and no
 * other switch needs. "All sites" is always given back: who turns it off wants it gone.
 */
export function removableOrigins(off: string, { sites, on, granted }: AccessState): string[] {
  const own = hostsOf(sites, off).filter((host) => granted.includes(host));
  if (off === ALL_SITES) return own;
  const needed = on.flatMap((id) => hostsOf(sites, id));
  const removed: string[] = [];
  for (const host of own) {
    const rest = granted.filter((other) => other !== host && !removed.includes(other));
    if (needed.every((need) => !isCovered(need, granted) || isCovered(need, rest))) removed.push(host);
  }
  return removed;
}
