import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { violations } from './harness/axe.ts';
import type { Tab, View } from './harness/driver.ts';
import { FIXTURES } from './harness/fixtures.ts';
import { CARD, ROW, TOGGLE } from './harness/kindred.ts';
import { inEachBrowser } from './harness/session.ts';

const PAGE = 'https://ar5iv.org/html/1706.05137';
const HOSTS = ['*://ar5iv.org/*', '*://*.ar5iv.org/*'];
const JOURNAL = 'https://journal.example.org/articles/17';
const LAB = 'https://lab.example.org/papers/deep';
const OFFER = '[data-kindred="offer"]';
const SWITCH = '[data-site="ar5iv"] [role="switch"]';
const ALL = '[data-kindred="all-sites"] [role="switch"]';
const PATIENCE = { timeout: 15_000 };

/** Scenarios build on each other: the site is off, on, off, and so on. */
inEachBrowser('sites beside arXiv', (session) => {
  beforeAll(() => {
    const fixture = join(FIXTURES, 'sites', 'ar5iv', 'html-1706.05137', 'page.html');
    session.server.serve(PAGE, readFileSync(fixture, 'utf8'));
    session.server.serve(JOURNAL, JOURNAL_PAGE);
    session.server.serve(LAB, LAB_PAGE);
  });

  const openSites = async (): Promise<Tab> => {
    const tab = await session.browser.open(session.browser.extensionUrl('library.html'));
    await tab.waitFor(SWITCH, undefined, PATIENCE);
    return tab;
  };
  const cardIn = (tab: Tab): View => tab.shadow(CARD);
  const waitForCard = (tab: Tab) => cardIn(tab).waitFor(TOGGLE, undefined, PATIENCE);
  const waitForNoCard = (tab: Tab) =>
    tab.until('the card to leave', async () => !(await cardIn(tab).exists()), PATIENCE);
  const isOn = (view: View, which: string, on: boolean) => view.waitFor(`${which}[aria-checked="${on}"]`);

  it('are left alone until the user turns them on, in the popup, on the page', async () => {
    const tab = await session.browser.open(PAGE);
    let popup = await session.browser.openPopup();
    await popup.waitFor(ROW, undefined, PATIENCE);
    await popup.waitFor(OFFER, 'Show related papers on ar5iv.org by itself');
    expect(await cardIn(tab).exists()).toBe(false);
    expect(await violations(popup)).toEqual([]);
    await session.browser.closePopup();
    await session.browser.allowHosts(HOSTS);
    await tab.focus();
    popup = await session.browser.openPopup();
    await popup.click('[data-kindred="turn-on"]');
    await waitForCard(tab);
    await session.browser.closePopup();
    await tab.goto(PAGE);
    await waitForCard(tab);
    popup = await session.browser.openPopup();
    await popup.waitFor(ROW);
    expect(await popup.count(OFFER)).toBe(0);
    await session.browser.closePopup();
    await tab.close();
  });

  it('are turned off on the page of sites: the card leaves open tabs and stays away', async () => {
    const tab = await session.browser.open(PAGE);
    await waitForCard(tab);
    const sites = await openSites();
    await isOn(sites, SWITCH, true);
    await sites.click(SWITCH);
    await isOn(sites, SWITCH, false);
    await waitForNoCard(tab);
    await tab.goto(PAGE);
    await session.browser.stopBackground();
    await tab.goto(PAGE);
    expect(await cardIn(tab).exists()).toBe(false);
    await sites.close();
    await tab.close();
  });

  it('are turned off when the browser takes the permission back', async () => {
    await session.browser.allowHosts(HOSTS);
    const tab = await session.browser.open(PAGE);
    const sites = await openSites();
    await sites.click(SWITCH);
    await isOn(sites, SWITCH, true);
    await waitForCard(tab);
    await session.browser.withdrawHosts(HOSTS);
    await isOn(sites, SWITCH, false);
    await waitForNoCard(tab);
    await sites.close();
    await tab.close();
  });

  it('are offered no more once the user said so', async () => {
    const tab = await session.browser.open(PAGE);
    const popup = await session.browser.openPopup();
    await popup.waitFor(OFFER);
    await popup.click('[data-kindred="dismiss-offer"]');
    await popup.until('the offer to go', async () => (await popup.count(OFFER)) === 0);
    await session.browser.closePopup();
    await tab.focus();
    const again = await session.browser.openPopup();
    await again.waitFor(ROW);
    expect(await again.count(OFFER)).toBe(0);
    await session.browser.closePopup();
    await tab.close();
  });

  it('are all of the web, when the user wants that', async () => {
    await session.browser.allowHosts(['*://*/*']);
    const tab = await session.browser.open(JOURNAL);
    const sites = await openSites();
    expect(await cardIn(tab).exists()).toBe(false);
    await sites.click(ALL);
    await isOn(sites, ALL, true);
    await isOn(sites, SWITCH, true);
    await waitForCard(tab);
    await sites.click(ALL);
    await isOn(sites, ALL, false);
    await waitForNoCard(tab);
    await sites.close();
    await tab.close();
  });

  it('are counted, found and missed, and reported without a title', async () => {
    const tab = await session.browser.open(PAGE);
    const popup = await session.browser.openPopup();
    await popup.waitFor(ROW, undefined, PATIENCE);
    await session.browser.closePopup();
    const sites = await openSites();
    await sites.waitFor('[data-site="ar5iv"] .counts', 'found');
    await sites.click('button[aria-expanded]');
    await sites.waitFor('[data-kindred="report"]', 'ar5iv (ar5iv)');
    expect(await sites.text('[data-kindred="report"]')).not.toMatch(/1706\.05137|One Model/i);
    expect(await violations(sites)).toEqual([]);
    await sites.click('[data-kindred="reset"]');
    await sites.until(
      'the counts to go',
      async () => (await sites.text('[data-site="ar5iv"] .counts')) === '',
    );
    await sites.click('[data-kindred="undo"]');
    await sites.waitFor('[data-site="ar5iv"] .counts', 'found');
    await sites.close();
    await tab.close();
  });

  it('are corrected by the user, in the popup, for that address', async () => {
    const tab = await session.browser.open(JOURNAL);
    let popup = await session.browser.openPopup();
    await popup.waitFor('h1', 'Compression and generalisation');
    await popup.click('[data-kindred="wrong-paper"]');
    await popup.waitFor('form input:focus');
    await popup.type('1611.03530');
    await popup.press('Enter');
    await popup.waitFor('h1', 'Understanding deep learning requires rethinking generalization');
    await popup.waitFor('[data-kindred="corrected"]', 'Corrected by you');
    expect(await violations(popup)).toEqual([]);
    await session.browser.closePopup();
    await tab.focus();
    popup = await session.browser.openPopup();
    await popup.waitFor('h1', 'Understanding deep learning');
    await popup.click('[data-kindred="uncorrect"]');
    await popup.waitFor('h1', 'Compression and generalisation');
    await session.browser.closePopup();
    await tab.close();
  });

  it('are taught, tried on the open page as it is typed, and then work by themselves', async () => {
    await session.browser.allowHosts(['https://lab.example.org/*']);
    const tab = await session.browser.open(LAB);
    const popup = await session.browser.openPopup();
    await popup.waitFor('h1', 'No paper on this page');
    await popup.click('[data-kindred="wrong-paper"]');
    await popup.click('[data-kindred="teach-this"]');
    const address = session.browser.extensionUrl('library.html#sites/teach');
    const isOpen = async () => (await session.browser.tabUrls()).some((url) => url.startsWith(address));
    await tab.until('the form', isOpen, PATIENCE);
    const sites = await session.browser.attach(address);
    await sites.waitFor('[data-found="title"]', 'The lab', PATIENCE);
    await sites.evaluate((root) => root.querySelector<HTMLInputElement>('input[name="title"]')?.select());
    await sites.type('.paper-title');
    await sites.waitFor('[data-found="title"]', 'Understanding compression of deep networks');
    await sites.click('input[name="abstract"]');
    await sites.type('.nothing');
    await sites.waitFor('[data-found="abstract"]', 'Nothing found');
    await sites.evaluate((root) => root.querySelector<HTMLInputElement>('input[name="abstract"]')?.select());
    await sites.type('.paper-abstract');
    await sites.waitFor('[data-found="abstract"]', 'We study how generalization');
    expect(await violations(sites)).toEqual([]);
    await sites.click('[data-kindred="teach"] button[type="submit"]');
    await sites.waitFor('[data-site^="taught:"] [role="switch"][aria-checked="true"]', undefined, PATIENCE);
    await waitForCard(tab);
    await sites.click('[data-site^="taught:"] .acts button', 1);
    await sites.until('the rule to go', async () => (await sites.count('[data-site^="taught:"]')) === 0);
    await waitForNoCard(tab);
    await sites.close();
    await tab.close();
  });

  it('are taught from a file, and what is wrong with one is said where the reader is', async () => {
    const sites = await openSites();
    const give = (text: string) =>
      sites.evaluate((root, content) => {
        const input = root.querySelector<HTMLInputElement>('input[type="file"]');
        const data = new DataTransfer();
        data.items.add(new File([content], 'sites.json', { type: 'application/json' }));
        if (input) input.files = data.files;
        input?.dispatchEvent(new Event('change', { bubbles: true }));
      }, text);
    const rules = [{ name: 'Two', pattern: 'https://two.example.org/*', title: 'h1' }, { name: 'Bad' }];
    await give(JSON.stringify({ format: 'kindred-sites', version: 1, rules }));
    await sites.waitFor('.imported', '1 added, 0 replaced, 1 left out', PATIENCE);
    await sites.evaluate((root) => root.querySelector('.taught')?.scrollIntoView());
    await give('not JSON');
    await sites.waitFor('.problem', 'This file is not JSON');
    expect(await sites.count('.imported')).toBe(0);
    const top = await sites.evaluate(
      (root) => root.querySelector('.problem')?.getBoundingClientRect().top ?? -1,
    );
    expect(top).toBeGreaterThanOrEqual(0);
    expect(await violations(sites)).toEqual([]);
    await sites.click('[data-site^="taught:"] .acts button', 1);
    await sites.until('the rule to go', async () => (await sites.count('[data-site^="taught:"]')) === 0);
    await sites.close();
  });

  it.each([false, true])('have a page in which axe finds nothing (dark: %s)', async (dark) => {
    const sites = await openSites();
    await sites.dark(dark);
    expect(await violations(sites)).toEqual([]);
    await sites.dark(false);
    await sites.close();
  });
});

const JOURNAL_PAGE = `<!doctype html><html lang="en"><head><title>Journal</title>
<meta name="citation_title" content="Compression and generalisation in deep networks">
<meta name="citation_author" content="Rossi, Ada"><meta name="citation_doi" content="10.5555/kindred.17">
<meta name="citation_abstract" content="How far compression of a network bounds its generalisation error.">
</head><body><h1>Compression and generalisation in deep networks</h1></body></html>`;

const LAB_PAGE = `<!doctype html><html lang="en"><head><title>The lab</title></head><body><h1>The lab</h1>
<p class="paper-title">Understanding compression of deep networks</p>
<div class="paper-abstract">We study how generalization of deep neural networks trained by stochastic gradient descent
follows from the information bottleneck and from the compression of what the layers hold.</div></body></html>`;
