import { wordsOf } from '../failure.ts';
import type { Store } from '../store.ts';
import type { PopupProblem, PopupState, Question } from './state.ts';

/** How a failure is told. */
export type Tell = (error: unknown) => Omit<PopupProblem, 'again'>;

/** Tells what happened, and that this was kept. */
export const keeping =
  (kept: string): Tell =>
  (error) => ({ what: wordsOf(error), kept });

const SAYS_SO = /nothing was (?:changed|lost|saved)|unchanged/i;

/** The same where all is as it was, which what happened may say by itself. */
export const assuring =
  (kept: string): Tell =>
  (error) => {
    const what = wordsOf(error);
    return SAYS_SO.test(what) ? { what } : { what, kept };
  };

export const losingNothing = assuring('Nothing was lost.');

/** Runs what may fail. Nothing here rejects: a failure becomes part of the state, with a way to try again. */
export function createAttempts({ get, set }: Store<PopupState>, signal: AbortSignal) {
  const turns = { page: createTurns(), list: createTurns(), search: createTurns() };

  function fail(kind: Question | 'act', told: ReturnType<Tell>, again: () => void): void {
    if (!signal.aborted) set({ problems: { ...get().problems, [kind]: { ...told, again } } });
  }

  /** Brings an answer into the state; once a later question of its kind was put, neither answer nor failure counts. */
  async function ask(
    kind: Question,
    question: () => Promise<Partial<PopupState>>,
    again: () => void,
  ): Promise<void> {
    const isLatest = turns[kind]();
    try {
      const answer = await question();
      if (isLatest()) set({ ...answer, problems: { ...get().problems, [kind]: undefined } });
    } catch (error) {
      if (isLatest()) fail(kind, losingNothing(error), again);
    }
  }

  /** Whoever goes on has done with what failed before. */
  function forgetFailedAct(): void {
    if (get().problems.act) set({ problems: { ...get().problems, act: undefined } });
  }

  /** Runs an act of the reader's. */
  async function attempt(tell: Tell, act: () => Promise<unknown>): Promise<void> {
    forgetFailedAct();
    try {
      await act();
    } catch (error) {
      fail('act', tell(error), () => void attempt(tell, act));
    }
  }

  return { ask, attempt, forgetFailedAct };
}

/** Each call begins a turn and answers with whether it still is the latest. */
export function createTurns(): () => () => boolean {
  let latest = 0;
  return () => {
    latest += 1;
    const turn = latest;
    return () => turn === latest;
  };
}
