import type { PagePaper } from '../messaging/protocol.ts';
import type { KeyValue } from '../util/key-value.ts';
import { createQueue } from '../util/queue.ts';

const KEY = 'corrections';
/** More than anyone corrects in a session. */
const CAPACITY = 100;
const LONGEST_URL = 4_000;

interface Entry {
  url: string;
  page: PagePaper;
}

export type Corrections = ReturnType<typeof createCorrections>;

/**
 * What the user said a page is about, by its address, until the browser stops. `area` is memory, never disk: it holds
 * addresses.
 */
export function createCorrections(area: Pick<KeyValue, 'get' | 'set'>) {
  const inTurn = createQueue();
  const load = async (): Promise<Entry[]> => {
    const stored = await area.get(KEY);
    return Array.isArray(stored) ? (stored as Entry[]) : [];
  };
  const change = (url: URL, page?: PagePaper): Promise<void> =>
    inTurn(async () => {
      const place = placeOf(url);
      const others = (await load()).filter((entry) => entry.url !== place);
      const fits = page && place.length <= LONGEST_URL;
      await area.set(KEY, (fits ? [{ url: place, page }, ...others] : others).slice(0, CAPACITY));
    });
  return {
    async find(url: URL): Promise<PagePaper | undefined> {
      const place = placeOf(url);
      return (await load()).find((entry) => entry.url === place)?.page;
    },
    set: (url: URL, page: PagePaper): Promise<void> => change(url, page),
    forget: (url: URL): Promise<void> => change(url),
  };
}

/** A page is the same wherever in it one stands. */
function placeOf(url: URL): string {
  const place = new URL(url);
  place.hash = '';
  return place.href;
}
