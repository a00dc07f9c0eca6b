import type { SitesAnswer, SiteView } from '../../lib/messaging/site-protocol.ts';
import { wordsOf } from '../failure.ts';
import type { ProblemText } from '../Problem.tsx';
import { createStore } from '../store.ts';
import type { ToastText } from '../Toast.tsx';
import type { LibraryClient, Turn } from './client.ts';

export type { LibraryClient } from './client.ts';

export interface LibraryState {
  /** Absent while it is awaited. */
  answer?: SitesAnswer;
  filter: string;
  problem?: ProblemText | undefined;
  toast?: ToastText | undefined;
}

export type LibraryModel = ReturnType<typeof createLibraryModel>;

/** The library's state and what it can do, without a document. No act rejects: a failure becomes part of the state. */
export function createLibraryModel(client: LibraryClient, signal: AbortSignal) {
  const store = createStore<LibraryState>({ filter: '' });
  let turns = 0;
  let toasts = 0;

  /** Brings an answer into the state; once a later one was asked for, neither answer nor failure counts. */
  async function show(ask: () => Promise<SitesAnswer | undefined>, again: () => void): Promise<boolean> {
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
  }

  const refresh = async (): Promise<void> => void (await show(client.sites, () => void refresh()));

  function say(text: string, undo?: () => void): void {
    toasts += 1;
    const undoing =
      undo &&
      (() => {
        store.set({ toast: undefined });
        undo();
      });
    store.set({ toast: { id: toasts, text, ...(undoing ? { undo: undoing } : {}) } });
  }

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
    ...store,
    start(): Promise<void> {
      client.onChange(() => void refresh(), signal);
      return refresh();
    },
    setFilter: (filter: string): void => store.set({ filter }),
    toggleSite: ({ id, name, on, origins }: SiteView) => turn(name, { site: id, on: !on, origins }),
    toggleAll({ on, origins }: SitesAnswer['all']): Promise<void> {
      return turn('All sites', { site: '*', on: !on, origins });
    },
    resetHealth,
    copy: (text: string): Promise<void> => client.copy(text),
    dismiss: (): void => store.set({ toast: undefined }),
  };
}
