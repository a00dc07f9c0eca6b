/** What went wrong, in words for the reader. */
export function wordsOf(error: unknown): string {
  return error instanceof Error && error.message !== '' ? error.message : 'That did not work.';
}

/**
 * Whether no answer came, so that nobody knows if what was asked was done. Told by the mark that the transport sets: its
 * class is no component's to import.
 */
export function isLost(error: unknown): boolean {
  return error instanceof Error && 'lost' in error && error.lost === true;
}

/** For a change of the list that may have been made or not. */
export const UNSURE = 'Kindred did not answer. Look at your list before you try again.';
