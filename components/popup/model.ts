import type { About } from '../../lib/messaging/protocol.ts';
import type { Settings } from '../../lib/settings/settings.ts';
import { createStore } from '../store.ts';
import { createAskActs } from './ask-acts.ts';
import { createAttempts, createTurns, keeping, losingNothing } from './attempts.ts';
import type { PopupClient } from './client.ts';
import { createFileActs } from './file-acts.ts';
import { createListActs } from './list-acts.ts';
import { createLoader } from './loader.ts';
import { firstUrl } from './search.ts';
import type { PopupState, PopupTab } from './state.ts';

export type { PopupClient } from './client.ts';
export type { PopupState, PopupTab } from './state.ts';

export interface PopupDeps {
  order: Settings['relatedOrder'];
  /** The tab to open on; without it the useful one. */
  view?: PopupTab | undefined;
  /** What to show instead of the tab's page. */
  about?: About | undefined;
  /** Ends the listening to changes. */
  signal: AbortSignal;
}

/** The popup's state and all that it can do, without a document. No act rejects: a failure becomes part of the state. */
export function createPopupModel(client: PopupClient, { order, view, about, signal }: PopupDeps) {
  const store = createStore<PopupState>({
    tab: view ?? 'related',
    chosen: view !== undefined,
    query: '',
    about,
    order,
    problems: {},
  });
  const attempts = createAttempts(store, signal);
  const { attempt, forgetFailedAct } = attempts;
  const loader = createLoader(client, store, attempts);
  const { search, answered, refresh } = loader;
  const enter = createTurns();
  const open = (url: string, background: boolean) =>
    attempt(losingNothing, () => client.open(url, { background }));
  const listActs = createListActs(client, store, attempts, loader);
  return {
    ...store,
    ...listActs,
    ...createAskActs(store, attempts, loader, listActs.save),
    ...createFileActs(client, store, attempts, loader),
    refresh,
    open,
    /** Asks for everything, and again whenever another surface changes the list. */
    start(): Promise<void> {
      client.onChange(() => void refresh(), signal);
      return refresh();
    },
    selectTab: (tab: PopupTab): void => store.set({ tab, chosen: true }),
    setQuery(query: string): Promise<void> {
      forgetFailedAct();
      store.set({ query, chosen: true, ...(query === '' ? {} : { tab: 'search' }) });
      return search();
    },
    /** Opens the first paper of what is typed, once that is found; never one of a query before. */
    async openFirst(background: boolean): Promise<void> {
      const isLatest = enter();
      const url = firstUrl(await answered());
      if (url && isLatest()) await open(url, background);
    },
    setOrder(next: Settings['relatedOrder']): Promise<void> {
      store.set({ order: next });
      return attempt(keeping('The order holds until you close this.'), () =>
        client.setSettings({ relatedOrder: next }),
      );
    },
    dismiss: (what: 'removed' | 'exported' | 'report'): void => store.set({ [what]: undefined }),
  };
}

export type PopupModel = ReturnType<typeof createPopupModel>;
