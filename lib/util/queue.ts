/** Runs tasks one after the other, also when several tabs ask at once; a failed one does not stop the next. */
export function createQueue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const turn = last.then(task);
    last = turn.catch(() => undefined);
    return turn;
  };
}

/**
 * Remembers success, never failure: after a failure the next call tries again. So it does after the task's own `forget`,
 * for what turns out later not to have worked.
 */
export function onceUntilItWorks<T>(task: (forget: () => void) => Promise<T>): () => Promise<T> {
  let running: Promise<T> | undefined;
  return () => {
    if (running) return running;
    let mine: Promise<T> | undefined;
    const forget = () => {
      if (running === mine) running = undefined;
    };
    mine = task(forget).catch((error) => {
      forget();
      throw error;
    });
    running = mine;
    return mine;
  };
}
