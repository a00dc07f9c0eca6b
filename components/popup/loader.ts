import type { TabAnswer } from '../../lib/messaging/protocol.ts';
import { markAnswer, markRows, type SavedChange } from '../saved-flags.ts';
import type { Store } from '../store.ts';
import type { PopupClient } from './client.ts';
import type { PopupState } from './state.ts';

export const NOTHING_LOST = 'Nothing was lost.';

/** Brings answers into the state. An answer that was overtaken by a later question is dropped. */
export function createLoader(client: PopupClient, { get, set }: Store<PopupState>, signal: AbortSignal) {
  const pageTurn = createTurns();
  const listTurn = createTurns();
  const searchTurn = createTurns();

  /** Runs one act; a failure is shown with what was kept, and nothing else changes. */
  async function attempt(kept: string, act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      if (signal.aborted) return;
      const again = () => {
        set({ problem: undefined });
        void attempt(kept, act);
      };
      set({ problem: { what: wordsOf(error), kept, again } });
    }
  }

  async function loadPage(): Promise<void> {
    const isLatest = pageTurn();
    const page = await client.tabPaper();
    if (isLatest()) set({ page, ...(get().chosen ? {} : { tab: usefulTab(page) }) });
  }

  async function loadList(): Promise<void> {
    const isLatest = listTurn();
    const [saved, corpus] = await Promise.all([client.list(), client.info()]);
    if (isLatest()) set({ saved, corpus });
  }

  async function search(): Promise<void> {
    const isLatest = searchTurn();
    const query = get().query.trim();
    const found = query === '' ? undefined : await client.search(query);
    if (isLatest()) set({ found });
  }

  /** Shows a change at once wherever the paper stands, before anything is asked for again. */
  function mark(change: SavedChange): void {
    const { page, found } = get();
    if (page?.status === 'paper') set({ page: { ...page, answer: markAnswer(page.answer, change) } });
    if (found) set({ found: { ...found, results: markRows(found.results, change) } });
  }

  const refresh = () => attempt(NOTHING_LOST, () => Promise.all([loadPage(), loadList(), search()]));

  return { attempt, loadList, search, mark, refresh };
}

/** Each call begins a turn and answers with whether it still is the latest. */
function createTurns(): () => () => boolean {
  let latest = 0;
  return () => {
    latest += 1;
    const turn = latest;
    return () => turn === latest;
  };
}

function usefulTab(page: TabAnswer): 'related' | 'search' {
  return page.status === 'paper' ? 'related' : 'search';
}

function wordsOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : 'That did not work.';
}
