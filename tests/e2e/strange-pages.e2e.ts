import { beforeAll, expect, it } from 'vitest';
import { corpusPaper } from './harness/arxiv-page.ts';
import type { Tab } from './harness/driver.ts';
import { CARD, MARK, SAVE, TOGGLE } from './harness/kindred.ts';
import { inEachBrowser } from './harness/session.ts';

const ALL = '[data-kindred="all-sites"] [role="switch"]';
const PATIENCE = { timeout: 15_000 };
/** A fixture. */
const LIST = 'https://dblp.org/db/conf/nips/nips2017.html';
const NEAR = corpusPaper('1703.00810');
const FAR = {
  title: 'Cheese making in mountain valleys of the nineteenth century',
  abstract:
    'We describe how cows were milked and how cheese was made, stored and sold on markets, by letters of farmers and merchants.',
};

const at = (name: string) => `https://journal.example.org/articles/${name}`;
const pageOf = ({ title, abstract }: { title: string; abstract: string }, html = '', head = '') =>
  `<!doctype html><html ${html}><head><meta charset="utf-8"><title>Article</title>${head}
<meta name="citation_title" content="${title}"><meta name="citation_author" content="Ann Smith">
<meta name="citation_abstract" content="${abstract}"></head><body><h1>${title}</h1><p>${abstract}</p></body></html>`;
/** Only its address tells which paper it is about. */
const ID_ALONE = 'https://www.alphaxiv.org/abs/2601.12345';
const ID_PAGE =
  '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Article</title></head><body><p>Loading</p></body></html>';

const HANDED_DOWN = `<style>html { writing-mode: vertical-rl; text-shadow: 2px 2px 3px red; font-variant: small-caps;
word-break: break-all; visibility: visible } * { letter-spacing: 3px !important }</style>`;

/** What a script of the page can find out of where our element takes the pointer, at the window's right edge and above. */
function measured(): (number | string)[] {
  const isOurs = (x: number, y: number) => document.elementFromPoint(x, y)?.localName.startsWith('kindred');
  const down = Array.from({ length: innerHeight }, (_, y) => y).filter((y) => isOurs(innerWidth - 5, y));
  const [top = -1] = down;
  const across = Array.from({ length: innerWidth }, (_, x) => x).filter((x) => isOurs(x, top + 5));
  const { scrollWidth } = document.documentElement;
  const host = document.querySelector('kindred-card');
  const style = host?.getAttribute('style') ?? '';
  return [top, down.length, across.length, scrollWidth, style];
}

inEachBrowser('a page of any site', (session) => {
  const openSettled = async (url: string): Promise<Tab> => {
    const tab = await session.browser.open(url);
    await tab.shadow(CARD).waitFor(TOGGLE, undefined, PATIENCE);
    await new Promise((resolve) => setTimeout(resolve, 700));
    return tab;
  };

  beforeAll(async () => {
    const { server, browser } = session;
    server.serve(at('near'), pageOf(NEAR, 'lang="en"'));
    server.serve(at('far'), pageOf(FAR, 'lang="en"'));
    server.serve(ID_ALONE, ID_PAGE);
    server.serve(at('rtl'), pageOf(NEAR, 'lang="ar" dir="rtl"'));
    server.serve(at('vertical'), pageOf(NEAR, 'lang="ja"', HANDED_DOWN));
    await browser.allowHosts(['*://*/*']);
    const sites = await browser.open(browser.extensionUrl('library.html'));
    await sites.waitFor(ALL, undefined, PATIENCE);
    await sites.click(ALL);
    await sites.waitFor(`${ALL}[aria-checked="true"]`);
    await sites.close();
  });

  it('cannot measure whether anything in the corpus is like it', async () => {
    const found: unknown[] = [];
    for (const url of [at('near'), at('far'), ID_ALONE]) {
      const tab = await openSettled(url);
      found.push(await tab.evaluate(measured));
      await tab.close();
    }
    expect(found[1]).toEqual(found[0]);
    expect(found[2]).toEqual(found[0]);
  });

  it('cannot measure which rows of its list are saved', async () => {
    const tab = await session.browser.open(LIST);
    const first = tab.shadow(MARK, 0);
    await first.waitFor(SAVE, undefined, PATIENCE);
    await tab.shadow(MARK, 1).waitFor(SAVE, undefined, PATIENCE);
    await first.click(SAVE);
    await first.waitFor(`${SAVE}[aria-pressed="true"]`);
    const wide = (index: number) =>
      tab.evaluate((_root, at) => {
        const host = document.querySelectorAll('kindred-mark')[at] as Element;
        const { left, top } = host.getBoundingClientRect();
        const steps = Array.from({ length: 200 }, (_, step) => left - 20 + step);
        return steps.filter((x) => document.elementFromPoint(x, top) === host).length;
      }, index);
    expect(await wide(0)).toBeGreaterThan(10);
    expect(await wide(0)).toBe(await wide(1));
    await tab.close();
  });

  it('keeps its own height when the drawer is opened', async () => {
    const tab = await openSettled(at('near'));
    const height = () => tab.evaluate(() => document.documentElement.scrollHeight);
    const before = await height();
    await tab.shadow(CARD).click(TOGGLE);
    await tab.shadow(CARD).waitFor(`${TOGGLE}[aria-expanded="true"]`);
    expect(await height()).toBe(before);
    await tab.close();
  });

  it.each(['rtl', 'vertical'])('hands nothing of its style down to the card (%s)', async (name) => {
    const tab = await openSettled(at(name));
    const look = await tab.shadow(CARD).evaluate((root) => {
      const button = root.querySelector('.card > *') as Element;
      const style = getComputedStyle(button);
      const { direction, writingMode, textShadow, fontVariantCaps, wordBreak, letterSpacing } = style;
      return { direction, writingMode, textShadow, fontVariantCaps, wordBreak, letterSpacing };
    });
    expect(look).toEqual({
      direction: 'ltr',
      writingMode: 'horizontal-tb',
      textShadow: 'none',
      fontVariantCaps: 'normal',
      wordBreak: 'normal',
      letterSpacing: 'normal',
    });
    await tab.close();
  });

  it('that shows its source is said to be unreadable, not waited for', async () => {
    const tab = await session.browser.open('view-source:https://arxiv.org/abs/1710.05468');
    const popup = await session.browser.openPopup();
    await popup.waitFor('h1', 'does not let extensions read this page', PATIENCE);
    await session.browser.closePopup();
    await tab.close();
  });

  it('is printed without anything of ours', async () => {
    const tab = await openSettled(at('near'));
    const isShown = () =>
      tab.evaluate(
        () => getComputedStyle(document.querySelector('kindred-card') as Element).display !== 'none',
      );
    expect(await isShown()).toBe(true);
    await tab.printed(true);
    expect(await isShown()).toBe(false);
    await tab.printed(false);
    await tab.close();
  });
});
