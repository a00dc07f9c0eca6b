import { expect, it } from 'vitest';
import { abstractPage, corpusPaper } from './harness/arxiv-page.ts';
import type { Browser } from './harness/driver.ts';
import { related, relatedTitles } from './harness/expected.ts';
import { CARD, filledCard, MARK, REASON, ROW, STRENGTH, TITLE, TOGGLE } from './harness/kindred.ts';
import { pageMetrics } from './harness/metrics.ts';
import { inEachBrowser } from './harness/session.ts';

const PAPER = corpusPaper('1710.05468');
/** One with close papers. */
const POPULAR = corpusPaper('1611.03530');
const PAGE = `https://arxiv.org/abs/${PAPER.arxiv}`;
const FULL_TEXT = `https://arxiv.org/html/${PAPER.arxiv}v2`;
const LISTING = 'https://arxiv.org/list/cs.LG/recent';
const OFF_TOPIC = 'https://arxiv.org/abs/2605.20417';

inEachBrowser('the card of an abstract page', (session, name) => {
  it('shows five related papers in the order of the engine, each with strength and reason', async () => {
    const tab = await session.browser.open(PAGE);
    const card = await filledCard(tab);
    expect(await card.text('h2')).toBe('Related in your corpus');
    expect(await card.texts(TITLE)).toEqual((await relatedTitles(PAPER)).slice(0, 5));
    for (const word of await card.texts(STRENGTH)) expect(word).toMatch(/^(close|related|loosely related)$/);
    const reasons = await card.texts(REASON);
    expect(reasons).toHaveLength(5);
    for (const reason of reasons) expect(reason).toMatch(/^both: .+/);
    await tab.close();
  });

  it('never lists the page itself, whichever version is open', async () => {
    session.server.serve(`${PAGE}v3`, abstractPage(PAPER));
    const tab = await session.browser.open(`${PAGE}v3`);
    const card = await filledCard(tab);
    expect(await card.texts(TITLE)).not.toContain(PAPER.title);
    await tab.close();
  });

  it('says so where nothing is close', async () => {
    const tab = await session.browser.open(OFF_TOPIC);
    const card = tab.shadow(CARD);
    await card.waitFor('p', 'Nothing close among 220 papers');
    expect(await card.count(ROW)).toBe(0);
    await tab.close();
  });

  it('keeps little room where nothing was close on the pages before', async () => {
    const tab = await session.browser.open(OFF_TOPIC);
    const card = tab.shadow(CARD);
    await card.waitFor('p', 'Nothing close among 220 papers');
    // What is learnt from a page is stored a moment after it is answered.
    await tab.until('little room', async () => {
      await session.browser.stopBackground();
      await tab.goto(OFF_TOPIC);
      await card.waitFor('p', 'Nothing close among 220 papers', { timeout: 15_000 });
      const height = await tab.evaluate(
        (root, host) => root.querySelector(host)?.getBoundingClientRect().height ?? 0,
        CARD,
      );
      return height > 60 && height < 250;
    });
    await tab.close();
  });

  it('is a drawer at the edge of the full text, opened by its tab and closed by Escape', async () => {
    const tab = await session.browser.open(FULL_TEXT);
    const card = tab.shadow(CARD);
    await card.waitFor(`${TOGGLE}[aria-expanded="false"]`, undefined, { timeout: 15_000 });
    expect(await card.count(ROW)).toBe(0);
    await card.click(TOGGLE);
    await card.waitFor(ROW);
    expect(await card.texts(TITLE)).not.toContain(PAPER.title);
    await tab.press('Escape');
    await card.waitFor(`${TOGGLE}[aria-expanded="false"]`);
    await tab.close();
  });

  it('stays collapsed on the next page', async () => {
    const tab = await session.browser.open(PAGE);
    const card = await filledCard(tab);
    await card.click(TOGGLE);
    await card.until('the rows to go', async () => (await card.count(ROW)) === 0);
    await tab.goto(`${PAGE}v3`);
    await card.waitFor(`${TOGGLE}[aria-expanded="false"]`);
    expect(await card.count(ROW)).toBe(0);
    await card.click(TOGGLE);
    await card.waitFor(ROW);
    await tab.close();
  });

  it('opens and closes by its key', async () => {
    const tab = await session.browser.open(PAGE);
    const card = await filledCard(tab);
    await session.browser.runCommand('toggle-card');
    await card.waitFor(`${TOGGLE}[aria-expanded="false"]`);
    await session.browser.runCommand('toggle-card');
    await card.waitFor(`${TOGGLE}[aria-expanded="true"]`);
    await tab.close();
  });

  it('goes away when the address changes to a page without a paper', async () => {
    const tab = await session.browser.open(PAGE);
    const card = await filledCard(tab);
    await tab.evaluate(() => history.pushState({}, '', '/help'));
    await card.until('the card to go', async () => !(await card.exists()));
    await tab.evaluate(() => history.back());
    await card.waitFor(ROW);
    await tab.close();
  });

  it('stands once and works after the extension was reloaded under the page', async () => {
    const tab = await session.browser.open(PAGE);
    await filledCard(tab);
    await session.browser.reloadExtension();
    await tab.until('one card at most', async () => (await tab.count(CARD)) <= 1);
    await tab.goto(PAGE);
    await filledCard(tab);
    expect(await tab.count(CARD)).toBe(1);
    await tab.close();
  });

  it('stands once on a page that loads while the extension is being installed', async () => {
    await session.browser.reloadExtension();
    const tab = await session.browser.open(PAGE);
    await filledCard(tab);
    // Installation also reaches out to the tabs that are open already; this one must not be served twice.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await tab.count(CARD)).toBe(1);
    await tab.goto(LISTING);
    await session.browser.reloadExtension();
    await tab.goto(LISTING);
    await tab.waitFor(MARK);
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await tab.evaluate(marksPerRow, MARK)).toBe(1);
    await tab.close();
  });

  it('is filled though the background was killed while it was asked', async () => {
    for (let round = 0; round < 5; round += 1) {
      const tab = await session.browser.open(PAGE);
      await session.browser.stopBackground();
      await filledCard(tab);
      await tab.close();
    }
  });

  it('counts the close papers on the toolbar badge', async () => {
    const { close } = await related(POPULAR);
    expect(close).toBeGreaterThan(0);
    const tab = await session.browser.open(`https://arxiv.org/abs/${POPULAR.arxiv}`);
    await filledCard(tab);
    await tab.until('the badge', async () => (await session.browser.badge()) === String(close));
    await tab.close();
  });

  // Chromium alone measures these.
  if (name === 'chromium') {
    it('moves nothing on the page', async () => {
      const tab = await openWarm(session.browser);
      expect((await pageMetrics(tab))?.layoutShifts).toEqual([]);
      await tab.close();
    });
  }
});

/** The first page of a fresh browser compiles everything: what is measured is the second. */
async function openWarm(browser: Browser) {
  const first = await browser.open(PAGE);
  await filledCard(first);
  await first.close();
  const tab = await browser.open(PAGE);
  await filledCard(tab);
  return tab;
}

/** The most marks that any element of the page holds. */
function marksPerRow(root: Document | ShadowRoot, mark: string): number {
  const holders = Array.from(root.querySelectorAll(mark), (found) => found.parentElement);
  return Math.max(...holders.map((holder) => holder?.querySelectorAll(`:scope > ${mark}`).length ?? 0));
}
