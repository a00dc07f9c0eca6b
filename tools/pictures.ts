// Makes README's pictures from the real extension, in Chromium, on the repository's own pages: `npm run pictures`.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Tab } from '../tests/e2e/harness/driver.ts';
import { filledCard, popupTab, ROW, SAVE, SEARCH } from '../tests/e2e/harness/kindred.ts';
import { launch } from '../tests/e2e/harness/launch.ts';
import { startServer } from '../tests/e2e/harness/server.ts';
import { ROOT } from './process.ts';

const FOLDER = join(ROOT, 'docs', 'pictures');
const PAGE = 'https://arxiv.org/abs/1611.03530';
const LISTING = 'https://arxiv.org/list/cs.LG/new';
const FULL_TEXT = 'https://arxiv.org/html/1710.05468v2';

const picture = (name: string) => join(FOLDER, `${name}.png`);
/** Past the fades and the delayed skeleton. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 400));

async function card(tab: Tab): Promise<void> {
  const shown = await filledCard(tab);
  await shown.click(SAVE, 1);
  await settled();
  await tab.screenshot(picture('card'));
}

async function popup(browser: Browser, suffix: string): Promise<void> {
  const shown = await browser.openPopup();
  await shown.dark(suffix !== '');
  await shown.waitFor(ROW);
  await settled();
  await shown.screenshot(picture(`popup-related${suffix}`), '.screen');
  await shown.click(SEARCH);
  await shown.type('informaton botleneck');
  await settled();
  await shown.screenshot(picture(`popup-search${suffix}`), '.screen');
  await shown.click(popupTab('saved'));
  await settled();
  await shown.screenshot(picture(`popup-saved${suffix}`), '.screen');
  await browser.closePopup();
}

async function listing(tab: Tab): Promise<void> {
  await tab.goto(LISTING);
  await tab.shadow('kindred-mark').waitFor(SAVE);
  await tab.shadow('kindred-mark', 1).click(SAVE);
  await settled();
  await tab.screenshot(picture('listing'));
}

async function drawer(tab: Tab): Promise<void> {
  await tab.goto(FULL_TEXT);
  const shown = tab.shadow('kindred-card');
  await shown.waitFor('[data-kindred="toggle"]');
  await shown.click('[data-kindred="toggle"]');
  await settled();
  await tab.screenshot(picture('drawer'));
}

async function sites(browser: Browser): Promise<void> {
  const shown = await browser.open(browser.extensionUrl('library.html'));
  await shown.resize(1000, 760);
  await shown.waitFor('[role="switch"]');
  await settled();
  await shown.screenshot(picture('sites'));
  await shown.dark(true);
  await settled();
  await shown.screenshot(picture('sites-dark'));
  await shown.close();
}

mkdirSync(FOLDER, { recursive: true });
const server = await startServer();
const browser = await launch('chromium', { port: server.port });
try {
  const tab = await browser.open(PAGE);
  await tab.resize(1100, 860);
  await card(tab);
  await popup(browser, '');
  await popup(browser, '-dark');
  await listing(tab);
  await drawer(tab);
  await sites(browser);
  console.log(`Pictures: ${FOLDER}`);
} finally {
  await browser.close();
  await server.close();
}
