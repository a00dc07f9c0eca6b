import { beforeAll, expect, it } from 'vitest';
import { corpusPaper } from './harness/arxiv-page.ts';
import { violations } from './harness/axe.ts';
import { relatedTitles } from './harness/expected.ts';
import { popupTab, ROW, SEARCH, TITLE } from './harness/kindred.ts';
import { inEachBrowser } from './harness/session.ts';

const HELD = corpusPaper('1703.00810');
const ARXIV_PDF = `https://arxiv.org/pdf/${HELD.arxiv}v2#page=3`;
/** The name of its file is the beginning of the title. */
const LOOSE_PDF = 'https://lab.example/pdf/opening_the_black_box_of_deep_neural_networks.pdf';
const PLAIN = 'https://news.example/today';
const PATIENCE = { timeout: 15_000 };
const PANEL = '[role="tabpanel"]';

inEachBrowser('what the reader asks about', (session) => {
  beforeAll(() => session.server.serve(PLAIN, '<!doctype html><title>News</title><p>Some news.</p>'));

  it('is a PDF by its address, wherever in it one stands', async () => {
    const tab = await session.browser.open(ARXIV_PDF);
    const popup = await session.browser.openPopup();
    await popup.waitFor(ROW, undefined, PATIENCE);
    expect(await popup.text('h1')).toBe(HELD.title);
    expect((await popup.texts(TITLE)).slice(0, 3)).toEqual((await relatedTitles(HELD)).slice(0, 3));
    await session.browser.closePopup();
    await tab.close();
  });

  it('is a PDF without such an address only once the reader says so', async () => {
    const tab = await session.browser.open(LOOSE_PDF);
    let popup = await session.browser.openPopup();
    await popup.waitFor(PANEL, 'Is it this one?', PATIENCE);
    expect(await popup.text(TITLE)).toBe(HELD.title);
    expect(await violations(popup)).toEqual([]);
    await popup.click('[data-kindred="choose"]');
    await popup.waitFor('h1', HELD.title);
    await popup.waitFor('[data-kindred="reason"]', undefined, PATIENCE);
    await session.browser.closePopup();
    popup = await session.browser.openPopup();
    await popup.waitFor('h1', HELD.title, PATIENCE);
    await session.browser.closePopup();
    await tab.close();
  });

  it('is selected text, in the context menu', async () => {
    const tab = await session.browser.open(PLAIN);
    const selectionText = HELD.abstract.slice(0, 600);
    const popup = await session.browser.chooseMenuItem('related-selection', { selectionText });
    await popup.waitFor(ROW, undefined, PATIENCE);
    expect(await popup.text('h1')).toContain('Related to “');
    expect((await popup.texts(TITLE)).join()).toContain(HELD.title);
    expect(await violations(popup)).toEqual([]);
    await popup.click('[data-kindred="back"]');
    // A choice in the menu lets the extension into the page; the event alone does not in every browser.
    await popup.until('the page’s own line', async () => !(await popup.text('h1')).includes('Related to “'));
    expect(await popup.count('[data-kindred="back"]')).toBe(0);
    await session.browser.closePopup();
    await tab.close();
  });

  it('is a link’s paper, in the context menu, also while the background sleeps', async () => {
    const tab = await session.browser.open(PLAIN);
    await session.browser.stopBackground();
    const linkUrl = `https://arxiv.org/pdf/${HELD.arxiv}`;
    const popup = await session.browser.chooseMenuItem('related-link', { linkUrl });
    await popup.waitFor('h1', HELD.title, PATIENCE);
    await session.browser.closePopup();
    await tab.close();
  });

  it('is an id, an address or a BibTeX entry in the search box', async () => {
    const tab = await session.browser.open(PLAIN);
    const popup = await session.browser.openPopup();
    await popup.click(SEARCH);
    await popup.type(`arXiv:${HELD.arxiv}v1`);
    await popup.waitFor(PANEL, 'In your corpus', PATIENCE);
    expect(await popup.texts(TITLE)).toEqual([HELD.title]);
    await popup.click('[data-kindred="about"]');
    await popup.waitFor('h1', HELD.title);
    await popup.waitFor(PANEL, 'searched');
    await popup.click(popupTab('search'));
    await popup.click('button[aria-label="Clear the search"]');
    await popup.type('https://arxiv.org/abs/1706.03762');
    await popup.waitFor(PANEL, 'arXiv:1706.03762 is not in your corpus.');
    await popup.click('button[aria-label="Clear the search"]');
    await popup.type('@misc{k,title={A Paper of Nobody},author={Roe, Jane},year={2020}}');
    await popup.waitFor(PANEL, 'Not in your corpus');
    await popup.click(`${PANEL} [data-kindred="save"]`);
    await popup.waitFor(PANEL, 'In your list');
    await session.browser.closePopup();
    await tab.close();
  });
});
