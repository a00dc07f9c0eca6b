import { expect, it } from 'vitest';
import { corpusPaper } from './harness/arxiv-page.ts';
import type { View } from './harness/driver.ts';
import { filledCard, popupTab, ROW, TITLE } from './harness/kindred.ts';
import { inEachBrowser } from './harness/session.ts';

const PAGE = 'https://arxiv.org/abs/1710.05468';
const BOTTLENECK = corpusPaper('1703.00810');
const GROKKING = corpusPaper('2201.02177');

/** Presses Tab until the focus is on the selector; fails after `most` presses. */
async function tabTo(page: View, view: View, selector: string, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses += 1) {
    await page.press('Tab');
    if (await view.evaluate((root, wanted) => root.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`"${selector}" is not reached by ${most} presses of Tab`);
}

inEachBrowser('by keyboard alone', (session) => {
  it('a related paper is reached from the page, its abstract unfolded, and it is saved', async () => {
    const tab = await session.browser.open(PAGE);
    const card = await filledCard(tab);
    const [first = ''] = await card.texts(TITLE);
    await tabTo(tab, card, TITLE);
    await tabTo(tab, card, '[data-kindred="unfold"], [data-kindred="save"]', 2);
    await tabTo(tab, card, '[data-kindred="unfold"]', 2);
    await tab.press('Enter');
    await card.waitFor('[data-kindred="unfold"][aria-expanded="true"]');
    await tab.press('Shift+Tab');
    await tab.press('Space');
    await card.waitFor('[data-kindred="save"][aria-pressed="true"]');
    expect((await card.texts(TITLE))[0]).toBe(first);
    await tab.close();
  });

  it('a vaguely remembered paper is found in the popup, saved and opened', async () => {
    const tab = await session.browser.open(PAGE);
    await filledCard(tab);
    const popup = await session.browser.openPopup();
    await popup.waitFor(ROW);
    await popup.type('opening blak box');
    await popup.waitFor(`${popupTab('search')}[aria-selected="true"]`);
    await popup.waitFor(TITLE, BOTTLENECK.title);
    await popup.press('ArrowDown');
    await popup.press('s');
    await popup.waitFor('[data-kindred="save"][aria-pressed="true"]');
    await popup.press('ArrowUp');
    // Not Escape: Firefox closes the panel on it, whatever the page in it does.
    await popup.press('Control+a');
    await popup.type('is:saved');
    await popup.waitFor(TITLE, BOTTLENECK.title);
    await popup.press('Control+a');
    await popup.type('groking overfiting');
    await popup.waitFor(TITLE, GROKKING.title);
    await popup.press('ArrowDown');
    await popup.press('Enter');
    const url = `https://arxiv.org/abs/${GROKKING.arxiv}`;
    await tab.until('the paper in a tab', async () => (await session.browser.tabUrls()).includes(url));
  });

  it('the long list of sites is passed at once, to what the reader taught', async () => {
    const library = await session.browser.open(session.browser.extensionUrl('library.html'));
    await library.waitFor('[data-kindred="teach-site"]');
    await tabTo(library, library, '[data-kindred="skip-sites"]');
    await library.press('Enter');
    await library.waitFor('#taught:focus');
    await tabTo(library, library, '[data-kindred="teach-site"]', 1);
    await library.close();
  });

  it('the lists are changed by arrows, and a saved paper is removed and brought back', async () => {
    const tab = await session.browser.open(PAGE);
    await filledCard(tab);
    const popup = await session.browser.openPopup();
    await popup.waitFor(ROW);
    await tabTo(popup, popup, '[role="tab"]');
    await popup.press('End');
    await popup.waitFor(`${popupTab('saved')}[aria-selected="true"]`);
    await popup.waitFor(TITLE, BOTTLENECK.title);
    await tabTo(popup, popup, TITLE);
    const count = await popup.count(ROW);
    await popup.press('s');
    await popup.until('the row to go', async () => (await popup.count(ROW)) === count - 1);
    await tabTo(popup, popup, '[data-kindred="toast"] button');
    await popup.press('Enter');
    await popup.until('the row to be back', async () => (await popup.count(ROW)) === count);
    await session.browser.closePopup();
    await tab.close();
  });
});
