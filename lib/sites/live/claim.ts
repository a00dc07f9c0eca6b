/** The script that shows things in a page. */
export interface Holder {
  /** False once it was told to leave, or its extension is gone. */
  isAlive(): boolean;
}

const HOLDER = Symbol.for('kindred.holder');

/**
 * Takes a page for one script; false where a living one holds it. All scripts of the extension in a page share one world,
 * so that it is known there which of them came first: a script is injected twice when two registrations fit its page, or
 * when a tab was open before the extension. A dead script's page is taken over.
 */
export function claimPage(world: object, holder: Holder): boolean {
  const shared = world as { [HOLDER]?: Holder };
  if (shared[HOLDER]?.isAlive()) return false;
  shared[HOLDER] = holder;
  return true;
}

/** Whether a living script holds the page. */
export function isHeld(world: object): boolean {
  return (world as { [HOLDER]?: Holder })[HOLDER]?.isAlive() ?? false;
}
