import { beforeAll, expect, it } from 'vitest';
import { type CorpusRecord, corpusPaper, listingPage } from './harness/arxiv-page.ts';
import { relatedTitles } from './harness/expected.ts';
import { filledCard, isSaved, MARK, popupTab, SAVE, TITLE } from './harness/kindred.ts';
import { pageMetrics } from './harness/metrics.ts';
import { inEachBrowser } from './harness/session.ts';

const LISTING = 'https://arxiv.org/list/stat.ML/recent';
const ABOUT = corpusPaper('1710.05468');
const PAGE = `https://arxiv.org/abs/${ABOUT.arxiv}`;

inEachBrowser('a listing', (session) => {
  /** Rows that the card of the page lists as well. */
  let papers: CorpusRecord[];
  beforeAll(async () => {
    papers = (await relatedTitles(ABOUT)).slice(0, 3).map(corpusPaper);
    session.server.serve(LISTING, listingPage(papers));
  });

  it('has a save button in each row, and keeps order and links', async () => {
    const tab = await session.browser.open(LISTING);
    await tab.until('three marks', async () => (await tab.count(MARK)) === papers.length);
    const links = await tab.evaluate((root) =>
      Array.from(root.querySelectorAll('a[title="Abstract"]'), (link) => link.getAttribute('href')),
    );
    expect(links).toEqual(papers.map(({ arxiv }) => `/abs/${arxiv}`));
    expect(await tab.shadow(MARK, 1).attribute(SAVE, 'aria-pressed')).toBe('false');
    await tab.close();
  });

  it.each(['list/cs.LG/new', 'search/?query=generalization&searchtype=all', 'a/kawaguchi_k_1'])(
    'marks the rows of /%s and moves none of them',
    async (path) => {
      const tab = await session.browser.open(`https://arxiv.org/${path}`);
      await tab.until('marks', async () => (await tab.count(MARK)) > 1);
      const places = await tab.evaluate(placesOfAll, MARK);
      expect(places.with).toEqual(places.without);
      // Chromium alone measures shifts.
      expect((await pageMetrics(tab))?.layoutShifts ?? []).toEqual([]);
      await tab.close();
    },
  );

  it('saves a row, which card and popup then show as saved, removes it, and takes that back', async () => {
    const title = papers[0]?.title ?? '';
    const tab = await session.browser.open(LISTING);
    const mark = tab.shadow(MARK, 0);
    await mark.click(SAVE);
    await mark.waitFor(`${SAVE}[aria-pressed="true"]`);

    const page = await session.browser.open(PAGE);
    const card = await filledCard(page);
    expect(await isSaved(card, title)).toBe(true);
    const popup = await session.browser.openPopup();
    await popup.click(popupTab('saved'));
    await popup.waitFor(TITLE, title);
    await session.browser.closePopup();

    await tab.focus();
    await mark.click(SAVE);
    await mark.waitFor(`${SAVE}[aria-pressed="false"]`);
    await card.until('the card to follow', async () => (await isSaved(card, title)) === false);
    await mark.click('[data-kindred="undo"]');
    await mark.waitFor(`${SAVE}[aria-pressed="true"]`);
    await card.until('the card to follow', async () => (await isSaved(card, title)) === true);
    await page.close();
    await tab.close();
  });
});

/** Where everything in the body but the marks stands, with the marks and without them. */
function placesOfAll(root: Document | ShadowRoot, mark: string): { with: string[]; without: string[] } {
  const marks = [...root.querySelectorAll<HTMLElement>(mark)];
  const others = [...root.querySelectorAll('body *')].filter((element) => element.localName !== mark);
  const places = () =>
    others.map((element) => {
      const { x, y, width, height } = element.getBoundingClientRect();
      return `${element.localName} ${[x, y, width, height].map(Math.round)}`;
    });
  const marked = places();
  for (const host of marks) host.style.display = 'none';
  return { with: marked, without: places() };
}
