import type { Settings } from '../../lib/settings/settings.ts';
import { createStore } from '../store.ts';
import type { PopupClient } from './client.ts';
import { createListActs } from './list-acts.ts';
import { createLoader, NOTHING_LOST } from './loader.ts';
import type { PopupState, PopupTab } from './state.ts';

export type { PopupClient } from './client.ts';
export type { PopupState, PopupTab } from './state.ts';

export interface PopupDeps {
  order: Settings['relatedOrder'];
  /** The tab to open on; without it the useful one. */
  view?: PopupTab | undefined;
  /** Ends the listening to changes. */
  signal: AbortSignal;
}

/** The popup's state and all that it can do, without a document. No act rejects: a failure becomes part of the state. */
export function createPopupModel(client: PopupClient, { order, view, signal }: PopupDeps) {
  const store = createStore<PopupState>({
    tab: view ?? 'related',
    chosen: view !== undefined,
    query: '',
    order,
  });
  const loader = createLoader(client, store, signal);
  const { attempt, search, refresh } = loader;
  return {
    ...store,
    ...createListActs(client, store, loader),
    refresh,
    /** Asks for everything, and again whenever another surface changes the list. */
    start(): Promise<void> {
      client.onChange(() => void refresh(), signal);
      return refresh();
    },
    selectTab: (tab: PopupTab): void => store.set({ tab, chosen: true }),
    setQuery(query: string): Promise<void> {
      store.set({ query, chosen: true, ...(query === '' ? {} : { tab: 'search' }) });
      return attempt(NOTHING_LOST, search);
    },
    setOrder(next: Settings['relatedOrder']): Promise<void> {
      store.set({ order: next });
      return attempt('The order holds until you close this.', () =>
        client.setSettings({ relatedOrder: next }),
      );
    },
    open: (url: string, background: boolean) => attempt(NOTHING_LOST, () => client.open(url, { background })),
    dismiss: (what: 'removed' | 'report' | 'problem'): void => store.set({ [what]: undefined }),
  };
}

export type PopupModel = ReturnType<typeof createPopupModel>;
