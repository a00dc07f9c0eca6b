/**
 * Runs a task at every call, but no sooner than `rest` is kept after the last run: calls meanwhile count as one, whose run
 * comes then.
 */
export function spaced(task: () => void, rest: () => Promise<void>): () => void {
  let isResting = false;
  let isWanted = false;
  return function call(): void {
    isWanted = isResting;
    if (isResting) return;
    isResting = true;
    task();
    void rest().then(() => {
      isResting = false;
      if (isWanted) call();
    });
  };
}
