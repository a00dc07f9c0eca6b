import type { SiteView } from '../../lib/messaging/site-protocol.ts';

/** The sites whose name, hosts or description hold every word that was typed. */
export function matchingSites(sites: readonly SiteView[], filter: string): SiteView[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean);
  return sites.filter(({ name, hosts, covers }) => {
    const text = [name, ...hosts, covers].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

/** At most so many host names in a row. */
const SHOWN = 3;

/** `openreview.net, api.openreview.net and 3 more`. */
export function hostLine(hosts: readonly string[]): string {
  const rest = hosts.length - SHOWN;
  // "and 1 more" takes the room of the one.
  if (rest <= 1) return hosts.join(', ');
  return `${hosts.slice(0, SHOWN).join(', ')} and ${rest} more`;
}

/** What a site's switch is about: the site, or those of its hosts that did not come at install. */
export function switchName({ name, hosts, always }: SiteView): string {
  return always.length === 0 ? name : hostLine(hosts.filter((host) => !always.includes(host)));
}

/** `34 found · 2 partial · 1 missed`; nothing of what did not happen. */
export function countLine({ found, partial, missed }: SiteView['health']): string {
  const parts = [
    found > 0 && `${found} found`,
    partial > 0 && `${partial} partial`,
    missed > 0 && `${missed} missed`,
  ];
  return parts.filter(Boolean).join(' · ');
}
