import type { KeyValue } from '../util/key-value.ts';

/** The id under which "all sites" is switched, beside the ids of sites. */
export const ALL_SITES = '*';

/** What the user chose about sites. The browser's own permissions say what of it holds. */
export interface AccessChoices {
  /** Ids of the sites that are switched on. */
  on: string[];
  /** Sites on which the popup offers nothing any more. */
  dismissed: string[];
}

/** More than there are sites, taught ones included. */
const MOST_IDS = 500;
const LONGEST_ID = 64;
const KEY = 'access';
const VERSION = 1;

/** What is stored may be older, or damaged: then nothing is on, which the user sees and can change. */
function readChoices(stored: unknown): AccessChoices {
  const { version, on, dismissed } = (stored ?? {}) as Record<string, unknown>;
  return version === VERSION ? { on: idsOf(on), dismissed: idsOf(dismissed) } : { on: [], dismissed: [] };
}

function idsOf(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const ids = value.filter((id) => typeof id === 'string' && id.length <= LONGEST_ID);
  return [...new Set(ids)].slice(0, MOST_IDS);
}

export type ChoicesStore = ReturnType<typeof createChoicesStore>;

/** The choices in a key-value store. Only the background writes; pages listen, to leave when their site is turned off. */
export function createChoicesStore(area: KeyValue) {
  return {
    load: async (): Promise<AccessChoices> => readChoices(await area.get(KEY)),
    save: (choices: AccessChoices): Promise<void> => area.set(KEY, { version: VERSION, ...choices }),
    onChange: (listener: () => void, signal: AbortSignal): void => area.onChange(KEY, listener, signal),
  };
}
