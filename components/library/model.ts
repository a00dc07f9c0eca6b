import type { SitesAnswer, SiteView, TaughtImport } from '../../lib/messaging/site-protocol.ts';
import { wordsOf } from '../failure.ts';
import type { ProblemText } from '../Problem.tsx';
import { createStore, type Store } from '../store.ts';
import type { ToastText } from '../Toast.tsx';
import type { LibraryClient, Turn } from './client.ts';
import { switchName } from './filter.ts';
import { createTeachActs, type TeachForm } from './teach.ts';

export type { LibraryClient } from './client.ts';

export interface LibraryState {
  /** Absent while it is awaited. */
  answer?: SitesAnswer;
  filter: string;
  problem?: ProblemText | undefined;
  toast?: ToastText | undefined;
  /** Open while a site is taught or changed. */
  form?: TeachForm | undefined;
  /** What the last import of taught sites did. */
  imported?: TaughtImport | undefined;
}

export type LibraryModel = ReturnType<typeof createLibraryModel>;

/** The library's state and what it can do, without a document. No act rejects: a failure becomes part of the state. */
export function createLibraryModel(client: LibraryClient, signal: AbortSignal) {
  const store = createStore<LibraryState>({ filter: '' });
  const { show, say } = createShow(store, signal);
  const refresh = async (): Promise<void> => void (await show(client.sites, () => void refresh()));
  return {
    ...store,
    ...createSiteActs(client, { show, say, refresh }),
    ...createTeachActs(client, store, { show, say, refresh }),
    start(): Promise<void> {
      client.onChange(() => void refresh(), signal);
      return refresh();
    },
    setFilter: (filter: string): void => store.set({ filter }),
    copy: (text: string): Promise<void> => client.copy(text),
    dismiss: (): void => store.set({ toast: undefined }),
  };
}

/** How answers and words get onto the screen. */
function createShow(store: Store<LibraryState>, signal: AbortSignal) {
  let turns = 0;
  let toasts = 0;
  return {
    /** Brings an answer into the state, unless a later one was asked for. Answers whether there was one. */
    async show(ask: () => Promise<SitesAnswer | undefined>, again: () => void): Promise<boolean> {
      turns += 1;
      const turn = turns;
      try {
        const answer = await ask();
        if (!answer) return false;
        if (turn === turns && !signal.aborted) store.set({ answer, problem: undefined });
        return true;
      } catch (error) {
        const act = { label: 'Try again', onAct: again };
        if (!signal.aborted) store.set({ problem: { what: wordsOf(error), act } });
        return false;
      }
    },
    say(text: string, undo?: () => void): void {
      toasts += 1;
      const undoing = () => {
        store.set({ toast: undefined });
        undo?.();
      };
      store.set({ toast: { id: toasts, text, ...(undo ? { undo: undoing } : {}) } });
    },
  };
}

/** What acts have at hand beside their client. */
export interface Stage extends ReturnType<typeof createShow> {
  refresh(): Promise<void>;
}

function createSiteActs(client: LibraryClient, { show, say, refresh }: Stage) {
  async function turn(name: string, how: Turn): Promise<void> {
    const back = () => void turn(name, { ...how, on: !how.on });
    const isDone = await show(
      () => client.turn(how),
      () => void turn(name, how),
    );
    if (!isDone) return;
    if (how.on) say(`${name} is on. Related papers appear there by themselves.`);
    else say(`${name} is off, and its permission was given back.`, back);
  }
  async function resetHealth(): Promise<void> {
    const isDone = await show(client.resetHealth, () => void resetHealth());
    if (isDone) say('All counts were reset.', () => void show(client.undoResetHealth, () => void refresh()));
  }
  return {
    resetHealth,
    toggleSite: (site: SiteView) =>
      turn(switchName(site), { site: site.id, on: !site.on, origins: site.origins }),
    toggleAll: ({ on, origins }: SitesAnswer['all']) => turn('All sites', { site: '*', on: !on, origins }),
  };
}
