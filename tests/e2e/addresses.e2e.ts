import { expect, it } from 'vitest';
import { arxivExamples } from '../../lib/sites/arxiv/examples.ts';
import { abstractPage, corpusPaper } from './harness/arxiv-page.ts';
import { CARD, filledCard } from './harness/kindred.ts';
import { inEachBrowser, type Session } from './harness/session.ts';

const PAPER = corpusPaper('1710.05468');
/** Time in which a card would have come on a page that shows none, in ms. */
const MOMENT = 250;
/** Hosts that the extension may read at install; the others are read when the popup is opened there. */
const ours = arxivExamples().filter(({ url }) =>
  /^https:\/\/(?:[a-z0-9-]+\.)*arxiv\.org(?::443)?\//i.test(url),
);
const abstracts = ours.filter(({ page }) => page === 'abstract');
const neighbours = ours.filter(({ page }) => page === 'none');

/** An abstract page of that id under the address, as browsers ask for it. */
function serve({ server }: Session, url: string, arxiv: string): string {
  const address = new URL(url);
  address.hash = '';
  server.serve(address.href, abstractPage({ ...PAPER, arxiv }));
  return url;
}

inEachBrowser('the addresses of arXiv', (session) => {
  it(`show a card in every form, ${abstracts.length} in all`, { timeout: 240_000 }, async () => {
    expect(abstracts.length).toBeGreaterThan(40);
    const tab = await session.browser.open(
      serve(session, 'https://arxiv.org/abs/1710.05468v9', '1710.05468'),
    );
    await filledCard(tab);
    const silent: string[] = [];
    for (const { url, ids } of abstracts) {
      await tab.goto(serve(session, url, ids?.arxiv ?? ''));
      await filledCard(tab).catch(() => silent.push(url));
    }
    expect(silent).toEqual([]);
    await tab.close();
  });

  it('show none where no paper is, whatever the page says', { timeout: 60_000 }, async () => {
    expect(neighbours.length).toBeGreaterThan(10);
    const tab = await session.browser.open(
      serve(session, 'https://arxiv.org/abs/1710.05468v9', '1710.05468'),
    );
    await filledCard(tab);
    const shown: string[] = [];
    for (const { url } of neighbours) {
      await tab.goto(serve(session, url, '1710.05468'));
      await new Promise((resolve) => setTimeout(resolve, MOMENT));
      const count = await tab.evaluate((root, host) => root.querySelectorAll(host).length, CARD);
      if (count > 0) shown.push(url);
    }
    expect(shown).toEqual([]);
    await tab.close();
  });
});
