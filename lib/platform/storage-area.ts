import type { KeyValue } from '../util/key-value.ts';
import { browser } from './browser.ts';

type AreaName = 'local' | 'session';

function createArea(name: AreaName): KeyValue {
  return {
    get: async (key) => (await browser.storage[name].get(key))[key],
    set: (key, value) => browser.storage[name].set({ [key]: value }),
    remove: (key) => browser.storage[name].remove(key),
    onChange(key, listener, signal) {
      if (signal.aborted) return;
      const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
        const change = changes[key];
        if (area === name && change) listener(change.newValue);
      };
      browser.storage.onChanged.addListener(heard);
      signal.addEventListener('abort', () => {
        try {
          browser.storage.onChanged.removeListener(heard);
        } catch {
          // The extension was reloaded under this page: its listeners are gone already.
        }
      });
    },
  };
}

/** On disk; readable from content scripts. Only the background writes. */
export const localArea = createArea('local');

/** In memory until the browser stops; out of reach of content scripts. */
export const sessionArea = createArea('session');
