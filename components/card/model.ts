import type { PaperAnswer, SaveAnswer } from '../../lib/messaging/protocol.ts';
import type { Paper, PaperKey } from '../../lib/paper/paper.ts';
import { markAnswer } from '../saved-flags.ts';

/** What the card asks of the background. */
export interface CardClient {
  ask(): Promise<PaperAnswer>;
  save(paper: Paper): Promise<SaveAnswer>;
  remove(key: PaperKey): Promise<SaveAnswer>;
  restore(key: PaperKey): Promise<SaveAnswer>;
  /** Remembers the choice. */
  keepCollapsed(collapsed: boolean): Promise<unknown>;
}

export interface CardState {
  answer: PaperAnswer | undefined;
  problem: string | undefined;
  collapsed: boolean;
}

export type CardModel = ReturnType<typeof createCardModel>;

/** The card's state: one answer at a time, late ones dropped, faults as a sentence. `show` is called on every change. */
export function createCardModel(client: CardClient, show: () => void) {
  let state: CardState = { answer: undefined, problem: undefined, collapsed: false };
  let asked = 0;
  const set = (patch: Partial<CardState>) => {
    state = { ...state, ...patch };
    show();
  };
  const fail = (error: unknown) => set({ problem: error instanceof Error ? error.message : String(error) });

  async function ask(): Promise<void> {
    asked += 1;
    const turn = asked;
    try {
      const answer = await client.ask();
      if (turn === asked) set({ answer, problem: undefined });
    } catch (error) {
      if (turn === asked) fail(error);
    }
  }

  /** A change of the list shows once it is confirmed, never before. */
  async function change(call: Promise<SaveAnswer>, paper?: Paper): Promise<void> {
    try {
      const { key, saved } = await call;
      if (state.answer)
        set({ answer: markAnswer(state.answer, { key, saved, ...(paper ? { paper } : {}) }) });
    } catch (error) {
      fail(error);
    }
  }

  return {
    get state() {
      return state;
    },
    /** How the card stands at first; tells nobody. */
    start(collapsed: boolean): void {
      state = { ...state, collapsed };
    },
    ask,
    save: (paper: Paper) => change(client.save(paper), paper),
    remove: (key: PaperKey) => change(client.remove(key)),
    restore: (key: PaperKey) => change(client.restore(key)),
    toggle(): void {
      set({ collapsed: !state.collapsed });
      client.keepCollapsed(state.collapsed).catch(() => undefined);
    },
  };
}
