import type { Tab, View } from './driver.ts';

/** The extension's own marks on what it shows: the only selectors that scenarios use of it. */
export const CARD = 'kindred-card';
export const MARK = 'kindred-mark';
export const ROW = '[data-kindred="row"]';
export const TITLE = '[data-kindred="title"]';
export const STRENGTH = '[data-kindred="strength"]';
export const REASON = '[data-kindred="reason"]';
export const SAVE = 'button[data-kindred="save"]';
export const ADD = 'button[data-kindred="add"]';
export const TOGGLE = 'button[data-kindred="toggle"]';
export const SEARCH = 'input[type="search"]';

/** Longest time from a loaded page to a filled card that a scenario waits, cold start on a busy machine included. */
const PATIENCE = { timeout: 15_000 };

/** The card of a paper's page, filled. */
export async function filledCard(tab: Tab): Promise<View> {
  const card = tab.shadow(CARD);
  await card.waitFor(ROW, undefined, PATIENCE);
  return card;
}

export function popupTab(name: 'related' | 'search' | 'saved'): string {
  return `[role="tab"][data-tab="${name}"]`;
}

/** Whether the save button of the row with that title is pressed; `undefined` when there is no such row. */
export function isSaved(view: View, title: string): Promise<boolean | undefined> {
  return view.evaluate((root, wanted) => {
    const rows = [...root.querySelectorAll('[data-kindred="row"]')];
    const row = rows.find(
      (each) => each.querySelector('[data-kindred="title"]')?.textContent?.trim() === wanted,
    );
    return row && row.querySelector('[data-kindred="save"]')?.getAttribute('aria-pressed') === 'true';
  }, title);
}

/** Presses the save button of the row with that title. */
export async function toggleSave(view: View, title: string): Promise<void> {
  await view.waitFor(TITLE, title);
  await view.click(SAVE, (await view.texts(TITLE)).indexOf(title));
}
