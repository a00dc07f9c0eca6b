import { idUrl, paperUrl } from '../links.ts';
import type { Store } from '../store.ts';
import type { PopupClient } from './client.ts';
import type { Found, PopupState } from './state.ts';

/** Asks what the box's query finds. `ask` brings the answer into the state. */
export function createSearch(
  client: PopupClient,
  { get }: Store<PopupState>,
  ask: (question: () => Promise<Partial<PopupState>>) => Promise<void>,
) {
  let searching: Promise<void> | undefined;

  function search(): Promise<void> {
    const query = get().query.trim();
    const find = async () => ({
      found: query === '' ? undefined : { query, ...(await client.search(query)) },
    });
    const mine = ask(find).then(() => {
      if (searching === mine) searching = undefined;
    });
    searching = mine;
    return mine;
  }

  /** What the query as it stands now finds, once that is known; absent when it fails or is typed over meanwhile. */
  async function answered(): Promise<Found | undefined> {
    const query = get().query.trim();
    const isThere = () => get().found?.query === query;
    if (query === '') return undefined;
    if (!isThere() && !searching) void search();
    while (!isThere() && searching) await searching;
    return isThere() && get().query.trim() === query ? get().found : undefined;
  }

  return { search, answered };
}

/** The page of the first paper that was found; of the one that the query names, wherever that is seen. */
export function firstUrl(found: Found | undefined): string | undefined {
  const { named, results: [first] = [] } = found ?? {};
  if (!named) return first && paperUrl(first.paper);
  return (named.paper && paperUrl(named.paper)) ?? idUrl(named.ids);
}
