import { isLost, UNSURE } from '../failure.ts';
import { assuring, type createAttempts, type Tell } from './attempts.ts';
import type { createLoader } from './loader.ts';

export const unchanged = assuring('Your list is as it was.');
export const tellOfChange: Tell = (error) => (isLost(error) ? { what: UNSURE } : unchanged(error));

/** Runs what changes the list. Without an answer nothing is known: the list is asked how it stands. */
export function createChange(
  { attempt }: ReturnType<typeof createAttempts>,
  { refresh }: ReturnType<typeof createLoader>,
) {
  return (act: () => Promise<unknown>, tell = tellOfChange): Promise<void> =>
    attempt(tell, async () => {
      try {
        await act();
      } catch (error) {
        if (isLost(error)) void refresh();
        throw error;
      }
    });
}
