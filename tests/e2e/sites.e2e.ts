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
