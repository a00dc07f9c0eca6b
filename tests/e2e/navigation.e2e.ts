import { beforeAll, expect, it } from 'vitest';
import { type CorpusRecord, corpusPaper } from './harness/arxiv-page.ts';
import type { Tab } from './harness/driver.ts';
import { relatedTitles } from './harness/expected.ts';
import { CARD, ROW, TITLE, TOGGLE } from './harness/kindred.ts';
import { inEachBrowser } from './harness/session.ts';
import { LATE, spaPage } from './harness/spa-page.ts';

const FIRST = corpusPaper('1710.05468');
const SECOND = corpusPaper('2201.02177');
/** A paper of the site has an id of its own, which is not arXiv's. */
const addressOf = ({ arxiv }: { arxiv: string }) => `/forum?id=K${arxiv.replace('.', '')}`;
const SITE = 'https://openreview.net';
const PATIENCE = { timeout: 20_000 };
const ALL = '[data-kindred="all-sites"] [role="switch"]';

inEachBrowser('a site whose pages change without loading', (session) => {
  beforeAll(async () => {
    for (const paper of [FIRST, SECOND]) {
      session.server.serve(SITE + addressOf(paper), spaPage(FIRST, SECOND, addressOf));
    }
    await session.browser.allowHosts(['*://*/*']);
    const sites = await session.browser.open(session.browser.extensionUrl('library.html'));
    await sites.waitFor(ALL, undefined, PATIENCE);
    await sites.click(ALL);
    await sites.waitFor(`${ALL}[aria-checked="true"]`);
    await sites.close();
  });

  /** Opens the card and waits until it shows what is related to this paper: first by its title alone, then by all. */
  async function shows(tab: Tab, paper: CorpusRecord): Promise<void> {
    const card = tab.shadow(CARD);
    // The pages of this site say nothing of authors.
    const wanted = (await relatedTitles({ ...paper, authors: [] })).slice(0, 5).join();
    await card.waitFor(TOGGLE, undefined, PATIENCE);
    await card.click(TOGGLE);
    await card.until(
      `what is related to ${paper.title}`,
      async () => (await card.texts(TITLE)).join() === wanted,
      PATIENCE,
    );
  }

  it('shows a paper that is there long after its page was loaded', async () => {
    const tab = await session.browser.open(SITE + addressOf(FIRST));
    await shows(tab, FIRST);
    await tab.close();
  });

  it('follows to the next paper, and never shows one under the address of another', async () => {
    const tab = await session.browser.open(SITE + addressOf(FIRST));
    await shows(tab, FIRST);
    await tab.evaluate(() => document.getElementById('go')?.click());
    expect(await tab.url()).toBe(SITE + addressOf(SECOND));
    // The document still is that of the first paper, and says so in its head.
    await tab.until('the card of the first to leave', async () => !(await tab.shadow(CARD).exists()), {
      timeout: LATE - 200,
    });
    await shows(tab, SECOND);
    await tab.close();
  });

  it('follows back in the history', async () => {
    const tab = await session.browser.open(SITE + addressOf(SECOND));
    await shows(tab, SECOND);
    await tab.evaluate(() => document.getElementById('go')?.click());
    await shows(tab, FIRST);
    await tab.evaluate(() => history.back());
    await tab.until('the card of the page before', async () => !(await tab.shadow(CARD).exists()));
    await shows(tab, SECOND);
    await tab.close();
  });

  it('stays as it is where only a part of the same page is opened', async () => {
    const tab = await session.browser.open(SITE + addressOf(FIRST));
    await shows(tab, FIRST);
    await tab.evaluate(() => {
      location.hash = 'discussion';
    });
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await tab.shadow(CARD).count(ROW)).toBe(5);
    await tab.close();
  });
});
