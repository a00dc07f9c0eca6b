/** Lets others have a turn. */
export type Pause = () => Promise<void>;

/** Does work that comes in slices, with a turn for others after each. */
export async function inSlices<T>(
  work: Generator<undefined, T> | AsyncGenerator<undefined, T>,
  pause: Pause,
): Promise<T> {
  for (;;) {
    const step = await work.next();
    if (step.done) return step.value;
    await pause();
  }
}
