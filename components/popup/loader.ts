import type { TabAnswer } from '../../lib/messaging/protocol.ts';
import { markAnswer, markRows, type SavedChange } from '../saved-flags.ts';
import type { Store } from '../store.ts';
import type { createAttempts } from './attempts.ts';
import type { PopupClient } from './client.ts';
import { createSearch } from './search.ts';
import type { Found, PopupState } from './state.ts';

/** Brings into the state what the popup shows. */
export function createLoader(
  client: PopupClient,
  store: Store<PopupState>,
  { ask }: ReturnType<typeof createAttempts>,
) {
  const { get, set } = store;
  const { search, answered } = createSearch(client, store, (find) => ask('search', find, again));
  const refresh = async () => void (await Promise.all([loadPage(), loadList(), search()]));

  /** One wish to try again is one for all that failed. */
  function again(): void {
    set({ problems: {} });
    void refresh();
  }

  async function readPage() {
    const { about } = get();
    const page = await (about ? client.about(about) : client.tabPaper());
    return { page, ...(get().chosen ? {} : { tab: usefulTab(page) }) };
  }
  const loadPage = () => ask('page', readPage, again);

  async function readList() {
    const [saved, corpus] = await Promise.all([client.list(), client.info()]);
    return { saved, corpus };
  }
  const loadList = () => ask('list', readList, again);

  /** Shows a change at once wherever the paper stands, before anything is asked for again. */
  function mark(change: SavedChange): void {
    const { page, found } = get();
    if (page) set({ page: markPage(page, change) });
    if (found) set({ found: markFound(found, change) });
  }

  return { loadPage, loadList, search, answered, mark, refresh };
}

function usefulTab(page: TabAnswer): 'related' | 'search' {
  return page.status === 'paper' || page.status === 'pdf' ? 'related' : 'search';
}

function markPage(page: TabAnswer, change: SavedChange): TabAnswer {
  if (page.status === 'paper') return { ...page, answer: markAnswer(page.answer, change) };
  if (page.status !== 'text') return page;
  return { ...page, related: { ...page.related, results: markRows(page.related.results, change) } };
}

function markFound(found: Found, change: SavedChange): Found {
  const { named } = found;
  return {
    ...found,
    results: markRows(found.results, change),
    ...(named && { named: { ...named, ...markAnswer(named, change) } }),
  };
}
