import type { KeyValue } from '../util/key-value.ts';
import { createQueue } from '../util/queue.ts';
import { readSettings, type Settings } from './settings.ts';

const SETTINGS = 'settings';

/** Settings in a key-value store; damaged or missing ones read as their defaults. */
export function createSettingsStore(area: KeyValue) {
  const inTurn = createQueue();
  const load = async (): Promise<Settings> => readSettings(await area.get(SETTINGS));
  return {
    load,
    /** One change at a time: of two at once, neither is lost. */
    change: (patch: Partial<Settings>): Promise<Settings> =>
      inTurn(async () => {
        const settings = { ...(await load()), ...patch };
        await area.set(SETTINGS, settings);
        return settings;
      }),
    onChange(listener: (settings: Settings) => void, signal: AbortSignal): void {
      area.onChange(SETTINGS, (value) => listener(readSettings(value)), signal);
    },
  };
}
