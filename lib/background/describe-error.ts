/**
 * An error in words for the user: what happened and what was kept. Called once per context, at the edge; nothing of a
 * stack or of a library's own wording gets to a screen.
 */
export function describeError(error: unknown): string {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') {
    return 'The disk space for extensions is used up, so nothing was saved. Your list is unchanged. Free some space, then try again.';
  }
  if (name === 'ValiError')
    return 'That is larger than Kindred takes, or not of the expected form. Nothing was changed.';
  if (STORAGE_FAULTS.has(name)) {
    return 'The browser could not open the reading list. Nothing was changed. Try again, or restart the browser.';
  }
  if (error instanceof Error && error.message) return error.message;
  return 'Something went wrong. Nothing was changed.';
}

/** What IndexedDB throws when a profile is locked, damaged, or forbids storage. */
const STORAGE_FAULTS = new Set([
  'InvalidStateError',
  'UnknownError',
  'AbortError',
  'SecurityError',
  'TimeoutError',
]);
