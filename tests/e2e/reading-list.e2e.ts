import { beforeAll, expect, it } from 'vitest';
import { abstractPage, corpusPaper } from './harness/arxiv-page.ts';
import { ADD, CARD, filledCard, isSaved, popupTab, TITLE, toggleSave } from './harness/kindred.ts';
import { inEachBrowser } from './harness/session.ts';

const PAPER = corpusPaper('1710.05468');
const PAGE = `https://arxiv.org/abs/${PAPER.arxiv}`;
const OTHERS = ['1611.03530', '1703.00810', '2201.02177', '2305.18887', '1412.6622'].map(corpusPaper);

inEachBrowser('the reading list', (session) => {
  beforeAll(() => {
    for (const paper of [PAPER, ...OTHERS]) {
      session.server.serve(`https://arxiv.org/abs/${paper.arxiv}v2`, abstractPage(paper));
    }
  });

  /** Titles of the saved papers, newest first, as the popup shows them. */
  async function savedTitles(): Promise<string[]> {
    const popup = await session.browser.openPopup();
    await popup.click(popupTab('saved'));
    await popup.waitFor('#kindred-panel-saved .bar', 'paper');
    const titles = await popup.texts(TITLE);
    await session.browser.closePopup();
    return titles;
  }

  it('works though the background is killed between every two steps', async () => {
    const kill = () => session.browser.stopBackground();
    const tab = await session.browser.open(PAGE);
    const card = await filledCard(tab);
    const [first = ''] = await card.texts(TITLE);
    await kill();
    await toggleSave(card, first);
    await card.until('the row to be saved', async () => (await isSaved(card, first)) === true);
    await kill();
    await card.click(ADD);
    await card.waitFor(`${ADD}[aria-pressed="true"]`);
    await kill();
    const titles = await savedTitles();
    expect(titles).toEqual([PAPER.title, first]);
    await kill();
    await tab.goto(`${PAGE}v2`);
    await filledCard(tab);
    expect(await card.attribute(ADD, 'aria-pressed')).toBe('true');
    await kill();
    await toggleSave(card, first);
    await card.until('the row to be removed', async () => (await isSaved(card, first)) === false);
    await kill();
    await card.click('[data-kindred="toast"] button.link');
    await card.until('the row to be back', async () => (await isSaved(card, first)) === true);
    await kill();
    expect(await savedTitles()).toEqual([PAPER.title, first]);
    await tab.close();
  });

  it('holds one record for all versions, and the key saves and removes', async () => {
    const tab = await session.browser.open(`${PAGE}v2`);
    const card = await filledCard(tab);
    expect(await card.attribute(ADD, 'aria-pressed')).toBe('true');
    await session.browser.runCommand('save-paper');
    await card.waitFor(`${ADD}[aria-pressed="false"]`);
    await session.browser.runCommand('save-paper');
    await card.waitFor(`${ADD}[aria-pressed="true"]`);
    expect((await savedTitles()).filter((title) => title === PAPER.title)).toHaveLength(1);
    await tab.close();
  });

  it('loses nothing when several tabs save at the same moment', async () => {
    const urls = OTHERS.map(({ arxiv }) => `https://arxiv.org/abs/${arxiv}v2`);
    const tabs = [];
    for (const url of urls) tabs.push(await session.browser.open(url));
    await session.browser.stopBackground();
    await Promise.all(tabs.map((tab) => tab.shadow(CARD).waitFor(ADD)));
    await Promise.all(tabs.map((tab) => tab.shadow(CARD).evaluate(pressAdd)));
    for (const tab of tabs) await tab.shadow(CARD).waitFor(`${ADD}[aria-pressed="true"]`);
    expect(await savedTitles()).toEqual(expect.arrayContaining(OTHERS.map(({ title }) => title)));
    for (const tab of tabs) await tab.close();
  });

  it('is there after a restart of the browser, in every surface', async () => {
    const before = await savedTitles();
    expect(before.length).toBeGreaterThanOrEqual(OTHERS.length + 1);
    await session.browser.restart();
    const tab = await session.browser.open(PAGE);
    const card = await filledCard(tab);
    expect(await card.attribute(ADD, 'aria-pressed')).toBe('true');
    expect(await savedTitles()).toEqual(before);
    await tab.close();
  });
});

/**
 * Saves; what an earlier scenario saved stays. No real click: those take turns, and here all tabs must ask in the same
 * instant.
 */
function pressAdd(root: Document | ShadowRoot): void {
  root.querySelector<HTMLElement>('button[data-kindred="add"][aria-pressed="false"]')?.click();
}
