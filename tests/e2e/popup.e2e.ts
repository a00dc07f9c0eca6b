import { beforeAll, expect, it } from 'vitest';
import { corpusPaper } from './harness/arxiv-page.ts';
import { relatedTitles } from './harness/expected.ts';
import { filledCard, popupTab, ROW, SEARCH, TITLE } from './harness/kindred.ts';
import { inEachBrowser } from './harness/session.ts';

const PAPER = corpusPaper('1710.05468');
const PAGE = `https://arxiv.org/abs/${PAPER.arxiv}`;
const BOTTLENECK = corpusPaper('1703.00810');
const JOURNAL = 'https://journal.example.org/articles/17';
const PLAIN = 'https://news.example.org/today';

inEachBrowser('the popup', (session) => {
  beforeAll(() => {
    session.server.serve(JOURNAL, journalPage());
    session.server.serve(
      PLAIN,
      '<!doctype html><html lang="en"><title>Today</title><h1>No paper here</h1></html>',
    );
  });

  it('opens on the related papers of an abstract page', async () => {
    const tab = await session.browser.open(PAGE);
    await filledCard(tab);
    const popup = await session.browser.openPopup();
    await popup.waitFor(ROW);
    expect(await popup.text('h1')).toBe(PAPER.title);
    expect(await popup.attribute(popupTab('related'), 'aria-selected')).toBe('true');
    expect((await popup.texts(TITLE)).slice(0, 5)).toEqual((await relatedTitles(PAPER)).slice(0, 5));
    await session.browser.closePopup();
    await tab.close();
  });

  it('knows the paper of a PDF by the id in its address', async () => {
    const tab = await session.browser.open(`https://arxiv.org/pdf/${PAPER.arxiv}v2`);
    const popup = await session.browser.openPopup();
    await popup.waitFor(ROW);
    expect(await popup.text('h1')).toBe(PAPER.title);
    await session.browser.closePopup();
    await tab.close();
  });

  it('reads a foreign page once it is opened there', async () => {
    const tab = await session.browser.open(JOURNAL);
    const popup = await session.browser.openPopup();
    await popup.waitFor(ROW);
    expect(await popup.text('h1')).toBe('Compression and generalisation in deep networks');
    expect(await popup.texts(TITLE)).toContain(BOTTLENECK.title);
    await session.browser.closePopup();
    await tab.close();
  });

  it('opens on the search where there is no paper', async () => {
    const tab = await session.browser.open(PLAIN);
    const popup = await session.browser.openPopup();
    await popup.waitFor(`${popupTab('search')}[aria-selected="true"]`);
    expect(await popup.text('h1')).toBe('No paper on this page');
    await session.browser.closePopup();
    await tab.close();
  });

  it('finds a paper from misspelt words, and marks what matched', async () => {
    const tab = await session.browser.open(PLAIN);
    const popup = await session.browser.openPopup();
    await popup.click(SEARCH);
    await popup.type('opening blak box');
    await popup.until('it comes first', async () => (await popup.texts(TITLE))[0] === BOTTLENECK.title);
    const marked = async () => (await popup.texts(`${TITLE} mark`)).join(' ');
    await popup.until('its words to be marked', async () => /Opening.*Box/.test(await marked()));
    await session.browser.closePopup();
    await tab.close();
  });

  it('opens a result in a tab of its own', async () => {
    const tab = await session.browser.open(PLAIN);
    const popup = await session.browser.openPopup();
    await popup.click(SEARCH);
    await popup.type('author:tishby black');
    await popup.waitFor(TITLE, BOTTLENECK.title);
    await popup.press('Enter');
    const url = `https://arxiv.org/abs/${BOTTLENECK.arxiv}`;
    await tab.until('the paper in a tab', async () => (await session.browser.tabUrls()).includes(url));
  });
});

function journalPage(): string {
  return `<!doctype html><html lang="en"><head><title>Journal</title>
<meta name="citation_title" content="Compression and generalisation in deep networks">
<meta name="citation_author" content="Rossi, Ada"><meta name="citation_doi" content="10.5555/kindred.17">
<meta name="citation_abstract" content="${BOTTLENECK.abstract.replaceAll('"', '&quot;')}">
</head><body><h1>Compression and generalisation in deep networks</h1></body></html>`;
}
