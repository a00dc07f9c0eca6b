import type { LibraryClient } from '../../components/library/client.ts';
import { createChoicesStore } from '../../lib/access/choices.ts';
import { HEALTH_KEY } from '../../lib/health/stored.ts';
import { createClient } from '../../lib/messaging/messenger.ts';
import { browser } from '../../lib/platform/browser.ts';
import { localArea } from '../../lib/platform/storage-area.ts';
import { turnSite } from '../screens/turn-site.ts';

/** The library's world: the background by messages, the browser's permissions by the platform. */
export function createLibraryClient(): LibraryClient {
  const ask = createClient(browser.runtime);
  return {
    sites: () => ask('sites.list', {}),
    turn: (turn) => turnSite(ask, turn),
    resetHealth: () => ask('health.reset', {}),
    undoResetHealth: () => ask('health.undoReset', {}),
    copy: (text) => navigator.clipboard.writeText(text),
    onChange(listener, signal) {
      createChoicesStore(localArea).onChange(listener, signal);
      localArea.onChange(HEALTH_KEY, listener, signal);
    },
  };
}
