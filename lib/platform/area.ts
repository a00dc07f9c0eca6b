import type { Storage } from 'webextension-polyfill';
import type { KeyValue } from '../util/key-value.ts';

/** A storage area of the extension API as a store of values by name. */
export function createArea(api: Storage.Static, name: 'local' | 'session'): KeyValue {
  return {
    get: async (key) => (await api[name].get(key))[key],
    set: (key, value) => api[name].set({ [key]: value }),
    remove: (key) => api[name].remove(key),
    onChange(key, listener, signal) {
      if (signal.aborted) return;
      const heard = (changes: Record<string, { newValue?: unknown }>, area: string) => {
        const change = changes[key];
        if (area === name && change) listener(change.newValue);
      };
      api.onChanged.addListener(heard);
      signal.addEventListener('abort', () => {
        try {
          api.onChanged.removeListener(heard);
        } catch {
          // The extension was reloaded under this page: its listeners are gone already.
        }
      });
    },
  };
}
