import type { PaperAnswer, SaveAnswer } from '../../lib/messaging/protocol.ts';
import type { Paper, PaperKey } from '../../lib/paper/paper.ts';
import { isLost, UNSURE, wordsOf } from '../failure.ts';
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

interface Failure {
  what: string;
  again(): Promise<unknown>;
}

/** The state with what failed in it: of the reader's acts the last, which is told before a question that failed. */
function createCardState(show: () => void) {
  let state: CardState = { answer: undefined, problem: undefined, collapsed: false };
  const failures: { act?: Failure | undefined; ask?: Failure | undefined } = {};
  const failure = () => failures.act ?? failures.ask;
  const set = (patch: Partial<CardState>) => {
    state = { ...state, ...patch };
    show();
  };
  return {
    get: () => state,
    set,
    failure,
    /** Ends an act or a question, with a failure or without. */
    settle(kind: 'act' | 'ask', failed?: Failure, patch: Partial<CardState> = {}): void {
      failures[kind] = failed;
      set({ ...patch, problem: failure()?.what });
    },
  };
}

/** The card's state: one answer at a time, late ones dropped, faults as a sentence. `show` is called on every change. */
export function createCardModel(client: CardClient, show: () => void) {
  const { get, set, settle, failure } = createCardState(show);
  let asked = 0;

  async function ask(): Promise<void> {
    asked += 1;
    const turn = asked;
    try {
      const answer = await client.ask();
      if (turn === asked) settle('ask', undefined, { answer });
    } catch (error) {
      if (turn === asked) settle('ask', { what: wordsOf(error), again: ask });
    }
  }

  /** A change of the list shows once it is confirmed, never before. Answers whether it was. */
  async function changeList(act: () => Promise<SaveAnswer>, paper?: Paper): Promise<boolean> {
    settle('act');
    try {
      const { key, saved } = await act();
      const { answer } = get();
      if (answer) set({ answer: markAnswer(answer, { key, saved, ...(paper ? { paper } : {}) }) });
      return true;
    } catch (error) {
      const what = isLost(error) ? UNSURE : wordsOf(error);
      settle('act', { what, again: () => changeList(act, paper) });
      if (isLost(error)) void ask();
      return false;
    }
  }

  return {
    get state() {
      return get();
    },
    /** How the card stands at first, as it was remembered. */
    start(collapsed: boolean): void {
      if (collapsed !== get().collapsed) set({ collapsed });
    },
    ask,
    /** Repeats what failed. */
    async retry(): Promise<void> {
      await failure()?.again();
    },
    save: (paper: Paper) => changeList(() => client.save(paper), paper),
    remove: (key: PaperKey) => changeList(() => client.remove(key)),
    restore: (key: PaperKey) => changeList(() => client.restore(key)),
    toggle(): void {
      set({ collapsed: !get().collapsed });
      client.keepCollapsed(get().collapsed).catch(() => undefined);
    },
  };
}
