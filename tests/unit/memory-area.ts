import type { KeyValue } from '../../lib/util/key-value.ts';

/** A key-value store in memory that clones what goes in and out, as the browser does, and tells of changes. */
export function createMemoryArea(initial: Record<string, unknown> = {}): KeyValue {
  const values = new Map(Object.entries(initial));
  const listeners = new Map<string, Set<(value: unknown) => void>>();
  const tell = (key: string) => {
    for (const listener of listeners.get(key) ?? []) listener(structuredClone(values.get(key)));
  };
  return {
    get: async (key) => structuredClone(values.get(key)),
    async set(key, value) {
      values.set(key, structuredClone(value));
      tell(key);
    },
    async remove(key) {
      values.delete(key);
      tell(key);
    },
    onChange(key, listener, signal) {
      const all = listeners.get(key) ?? new Set();
      listeners.set(key, all.add(listener));
      signal.addEventListener('abort', () => all.delete(listener));
    },
  };
}
