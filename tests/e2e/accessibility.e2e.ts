import { expect, it } from 'vitest';
import { violations } from './harness/axe.ts';
import { filledCard, popupTab, ROW, SEARCH } from './harness/kindred.ts';
import { inEachBrowser } from './harness/session.ts';

const PAGE = 'https://arxiv.org/abs/1710.05468';

const SAVED = '[data-kindred="save"][aria-pressed="true"]';

inEachBrowser('axe finds nothing', (session) => {
  it.each([false, true])('on the card (dark: %s)', async (dark) => {
    const tab = await session.browser.open(PAGE);
    await tab.dark(dark);
    const card = await filledCard(tab);
    await card.click('[data-kindred="unfold"]');
    await card.waitFor('[data-kindred="unfold"][aria-expanded="true"]');
    expect(await violations(card)).toEqual([]);
    await tab.dark(false);
    await tab.close();
  });

  it.each([false, true])('on the popup and each of its lists (dark: %s)', async (dark) => {
    const tab = await session.browser.open(PAGE);
    await filledCard(tab);
    const popup = await session.browser.openPopup();
    await popup.dark(dark);
    await popup.waitFor(ROW);
    expect(await violations(popup)).toEqual([]);
    await popup.click(SEARCH);
    await popup.type('generalization');
    await popup.waitFor(`${popupTab('search')}[aria-selected="true"]`);
    await popup.waitFor(ROW);
    expect(await violations(popup)).toEqual([]);
    if ((await popup.count(SAVED)) === 0) await popup.click('[data-kindred="save"]');
    await popup.waitFor(SAVED);
    await popup.click(popupTab('saved'));
    await popup.waitFor(ROW);
    expect(await violations(popup)).toEqual([]);
    await popup.dark(false);
    await session.browser.closePopup();
    await tab.close();
  });
});
