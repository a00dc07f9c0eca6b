import { beforeAll, expect, it } from 'vitest';
import { abstractPage, corpusPaper } from './harness/arxiv-page.ts';
import { filledCard, ROW, TITLE } from './harness/kindred.ts';
import { inEachBrowser } from './harness/session.ts';

const TITLE_TEXT =
  '<img src=x onerror="window.pwned=1"> <script>window.pwned=2</script> $\\href{javascript:window.pwned=3}{x}$';
const CONTROLS = '\u0001\u0007\u001b[31m\u202Edesrever\u202C \u2066isolated\u2069 \uFEFF';
const WORDS =
  'generalization of deep neural networks with stochastic gradient descent <b onmouseover=window.pwned=4>bound</b> ';
const MEGABYTE = 1_000_000;

const KNOWN = corpusPaper('1703.00810');

const HOSTILE = {
  title: `${TITLE_TEXT} ${KNOWN.title} ${CONTROLS}`,
  abstract: `${CONTROLS}${KNOWN.abstract} ${WORDS.repeat(Math.ceil(MEGABYTE / WORDS.length))}`,
  authors: [
    '<svg onload=window.pwned=5>',
    'Mallory \u202E',
    ...Array.from({ length: 500 }, (_, n) => `Author ${n}`),
  ],
  year: 2026,
  arxiv: '2601.00001',
};
const PAGE = `https://arxiv.org/abs/${HOSTILE.arxiv}`;

/** What makes a pattern or a parser with the wrong shape take for ever. */
const BRACKETS = ['$', '\\{', '(', '{}', '<b>', '&amp;'].map((piece) => piece.repeat(MEGABYTE / 8)).join('');
const TRAPS = [
  { ...HOSTILE, arxiv: '2601.00002', title: KNOWN.title, abstract: BRACKETS },
  { ...HOSTILE, arxiv: '2601.00003', title: BRACKETS, abstract: KNOWN.abstract },
];

inEachBrowser('a hostile page', (session) => {
  beforeAll(() => {
    session.server.serve(PAGE, abstractPage(HOSTILE));
    for (const trap of TRAPS) session.server.serve(`https://arxiv.org/abs/${trap.arxiv}`, abstractPage(trap));
  });

  it('is compared in good time, and nothing of it runs', async () => {
    const tab = await session.browser.open(PAGE);
    const card = await filledCard(tab);
    expect(await card.count(ROW)).toBe(5);
    expect(await card.count('img, script, svg[onload], b')).toBe(0);
    expect(await tab.evaluate(() => 'pwned' in window)).toBe(false);
    await tab.close();
  });

  it('is shown as text in the popup, saved and listed', async () => {
    const tab = await session.browser.open(PAGE);
    await filledCard(tab);
    const popup = await session.browser.openPopup();
    await popup.waitFor(ROW);
    const heading = await popup.text('h1');
    expect(heading).toContain('<img src=x');
    expect(heading).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    await popup.click('header [data-kindred="save"]');
    await popup.click('[role="tab"][data-tab="saved"]');
    await popup.waitFor(TITLE, KNOWN.title);
    expect(await popup.count('main img, main script, main b')).toBe(0);
    expect(await popup.evaluate(() => 'pwned' in window)).toBe(false);
    await session.browser.closePopup();
    await tab.close();
  });

  it.each(['abstract', 'title'])('made of a megabyte of brackets in the %s hangs nothing', async (place) => {
    const trap = TRAPS[place === 'abstract' ? 0 : 1];
    const tab = await session.browser.open(`https://arxiv.org/abs/${trap?.arxiv}`);
    // Long enough for the detector to have begun; then the page must answer at once, and the extension as well.
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const started = performance.now();
    await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 0)));
    const popup = await session.browser.openPopup();
    await popup.waitFor('h1');
    await popup.until('a page line', async () => (await popup.text('h1')) !== '');
    expect(performance.now() - started).toBeLessThan(3_000);
    await session.browser.closePopup();
    await tab.close();
  });
});
