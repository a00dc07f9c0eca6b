import type { Client } from '../../lib/messaging/messenger.ts';
import type { SitesAnswer } from '../../lib/messaging/site-protocol.ts';
import { requestOrigins } from '../../lib/platform/site-permissions.ts';

export interface SiteTurn {
  site: string;
  on: boolean;
  origins: readonly string[];
}

/**
 * Turns a site on or off for a screen of the extension. On, the browser asks the user, which it does for a click alone: the
 * request goes out before anything is awaited. The background is told of it at once, since a popup may be closed by the
 * prompt. `undefined`: the user said no.
 */
export async function turnSite(
  ask: Client,
  { site, on, origins }: SiteTurn,
): Promise<SitesAnswer | undefined> {
  if (!on) return ask('sites.turn', { site, on });
  const asking = requestOrigins(origins);
  const telling = ask('sites.want', { site, wanted: true });
  const [isGranted] = await Promise.all([asking, telling]);
  if (isGranted) return ask('sites.turn', { site, on });
  await ask('sites.want', { site, wanted: false });
  return undefined;
}
