import { beforeAll, expect, it } from 'vitest';
import { corpusPaper, listingPage } from './harness/arxiv-page.ts';
import { ADD, CARD, filledCard, MARK, popupTab, ROW, SAVE, SEARCH } from './harness/kindred.ts';
import { inEachBrowser } from './harness/session.ts';

const PAGE = 'https://arxiv.org/abs/1710.05468';
const LISTING = 'https://arxiv.org/list/stat.ML/recent';
const FOREIGN = 'https://news.example.org/today';

/** What browsers ask for by themselves: updates, settings, accounts. No page and no extension does. */
const BROWSERS_OWN =
  /^https:\/\/([a-z0-9-]+\.)*(google\.com|googleapis\.com|gvt1\.com|mozilla\.(com|org|net)|firefox\.com)(:\d+)?\//;

inEachBrowser('privacy', (session) => {
  beforeAll(() => {
    session.server.serve(LISTING, listingPage([corpusPaper('1611.03530'), corpusPaper('1703.00810')]));
    session.server.serve(FOREIGN, '<!doctype html><html lang="en"><title>Today</title><h1>News</h1></html>');
  });

  it('asks the network for nothing while pages are read, searched and saved', async () => {
    session.server.forget();
    const tab = await session.browser.open(PAGE);
    const card = await filledCard(tab);
    await card.click(ADD);
    await card.waitFor(`${ADD}[aria-pressed="true"]`);
    const popup = await session.browser.openPopup();
    await popup.waitFor(ROW);
    await popup.click(SEARCH);
    await popup.type('information bottleneck');
    await popup.waitFor(`${popupTab('search')}[aria-selected="true"]`);
    await popup.waitFor(ROW);
    await popup.click(popupTab('saved'));
    await popup.waitFor(ROW);
    await session.browser.closePopup();
    await session.browser.stopBackground();
    const listing = await session.browser.open(LISTING);
    await listing.shadow(MARK).click(SAVE);
    await listing.shadow(MARK).waitFor(`${SAVE}[aria-pressed="true"]`);
    const asked = session.server.requests().filter((url) => !BROWSERS_OWN.test(url));
    const pagesOwn = (url: string) => url === PAGE || url === LISTING || isPart(url);
    expect(asked).toContain(PAGE);
    expect(asked.filter((url) => !pagesOwn(url))).toEqual([]);
    await listing.close();
    await tab.close();
  });

  it('leaves pages of other sites alone', async () => {
    const tab = await session.browser.open(FOREIGN);
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await tab.evaluate((root) => root.querySelectorAll('*').length)).toBe(5);
    expect(await tab.shadow(CARD).exists()).toBe(false);
    await tab.close();
  });
});

/** Styles, pictures and icons that the page itself names. */
function isPart(url: string): boolean {
  const { host, pathname } = new URL(url);
  return host === 'arxiv.org' && (pathname.startsWith('/static/') || pathname === '/favicon.ico');
}
