import { browser } from './browser.ts';

/** The match patterns that the browser grants now, those of the manifest among them. */
export async function grantedOrigins(): Promise<string[]> {
  return (await browser.permissions.getAll()).origins ?? [];
}

/** Gives optional patterns back. */
export const removeOrigins = (origins: string[]): Promise<boolean> => browser.permissions.remove({ origins });

/**
 * Lets the browser ask the user for these patterns. Must be the first thing that a click does, in a page of the extension
 * itself: a turn of the loop later the click does not count any more. Answers whether all are granted.
 */
export const requestOrigins = (origins: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...origins] });

/** Calls `listener` after every change of the granted patterns, by us or in the browser's own settings. */
export function onOriginsChange(listener: () => void): void {
  browser.permissions.onAdded.addListener(listener);
  browser.permissions.onRemoved.addListener(listener);
}
