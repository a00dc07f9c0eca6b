import { beforeAll, expect, it } from 'vitest';
import { type CorpusRecord, listingPage } from './harness/arxiv-page.ts';
import type { Tab } from './harness/driver.ts';
import { MARK, SAVE } from './harness/kindred.ts';
import { pageMetrics } from './harness/metrics.ts';
import { inEachBrowser } from './harness/session.ts';

const LISTING = 'https://arxiv.org/list/math.PR/recent?skip=0&show=2000';
const ROWS = 2_000;
/** What a window of that height and a screen around it can show, generously. */
const MOST_MARKS = 120;

inEachBrowser('a listing of 2,000 rows', (session) => {
  beforeAll(() => {
    session.server.serve(LISTING, listingPage(Array.from({ length: ROWS }, (_, i) => paperAt(i))));
  });

  const marked = (tab: Tab) =>
    tab.until('marks', async () => (await tab.count(MARK)) > 5, { timeout: 15_000 });

  it('marks the rows that are near, and moves none of them', async () => {
    const tab = await session.browser.open(LISTING);
    await marked(tab);
    expect(await tab.count(MARK)).toBeLessThan(MOST_MARKS);
    // Chromium alone measures shifts.
    expect((await pageMetrics(tab))?.layoutShifts ?? []).toEqual([]);
    await tab.close();
  });

  it('marks rows where the reader goes, and takes the marks behind away', async () => {
    const tab = await session.browser.open(LISTING);
    await marked(tab);
    await tab.evaluate((root) => root.querySelectorAll('dt')[1_500]?.scrollIntoView());
    await tab.until('marks there', () => tab.evaluate(isMarked, MARK, 1_505));
    await tab.until('none behind', async () => !(await tab.evaluate(isMarked, MARK, 5)));
    expect(await tab.count(MARK)).toBeLessThan(MOST_MARKS);
    await tab.close();
  });

  it('marks rows that come later, and a row that becomes another paper’s anew', async () => {
    const tab = await session.browser.open(LISTING);
    await marked(tab);
    const mark = tab.shadow(MARK, 0);
    await mark.click(SAVE);
    await mark.waitFor(`${SAVE}[aria-pressed="true"]`);
    await tab.evaluate((root) => {
      // As a framework does that keeps its elements and changes what they hold.
      const [first, second] = root.querySelectorAll('a[title="Abstract"]');
      const [one, two] = [first?.getAttribute('href') ?? '', second?.getAttribute('href') ?? ''];
      first?.setAttribute('href', two);
      second?.setAttribute('href', one);
      const list = root.querySelector('#articles');
      const [term, details] = [root.querySelectorAll('dt')[7], root.querySelectorAll('dd')[7]];
      if (term && details) list?.prepend(term.cloneNode(true), details.cloneNode(true));
    });
    await tab.until('the row that came', () => tab.evaluate(isMarked, MARK, 0));
    await tab.until('the saved one to be the third', async () => {
      const pressed = [0, 1, 2].map((i) => tab.shadow(MARK, i).attribute(SAVE, 'aria-pressed'));
      return (await Promise.all(pressed)).join() === 'false,false,true';
    });
    await tab.shadow(MARK, 2).click(SAVE);
    await tab.evaluate((root) => root.querySelector('#articles')?.replaceChildren());
    await tab.until('all marks to leave', async () => (await tab.count(MARK)) === 0);
    await tab.close();
  });
});

function paperAt(i: number): CorpusRecord {
  const number = String(10_001 + i);
  return {
    title: `On the ${i}th of two thousand questions about random walks`,
    abstract: '',
    authors: ['Ada Rossi', 'Bo Lind', 'Cy Dam'],
    year: 2021,
    arxiv: `2101.${number}`,
  };
}

function isMarked(root: Document | ShadowRoot, mark: string, row: number): boolean {
  return root.querySelectorAll('dt')[row]?.querySelector(mark) != null;
}
