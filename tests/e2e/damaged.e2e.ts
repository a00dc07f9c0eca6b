import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from './harness/driver.ts';
import { ADD, CARD, popupTab, TITLE } from './harness/kindred.ts';
import { builtExtension, launch, wantedBrowsers } from './harness/launch.ts';
import { type Server, startServer } from './harness/server.ts';

const PAGE = 'https://arxiv.org/abs/1710.05468';

describe.each(wantedBrowsers())('with a damaged corpus pack (%s)', (name) => {
  let folder: string;
  let server: Server;
  let browser: Browser;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kindred-damaged-'));
    cpSync(builtExtension(name), folder, { recursive: true });
    const pack = join(folder, 'corpus', 'bundled.kseg');
    const bytes = readFileSync(pack);
    bytes.fill(0x20, 5_000, 5_100);
    writeFileSync(pack, bytes);
    server = await startServer();
    browser = await launch(name, { port: server.port, extension: folder });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('the page says what is true, and its paper can be saved', async () => {
    const tab = await browser.open(PAGE);
    const card = tab.shadow(CARD);
    await card.waitFor('p', 'Nothing close among 0 papers', { timeout: 15_000 });
    await card.click(ADD);
    await card.waitFor(`${ADD}[aria-pressed="true"]`);
    await tab.close();
  });

  it('the popup tells what was left out and why, and shows the saved paper', async () => {
    const tab = await browser.open('https://www.example.com/bread');
    const popup = await browser.openPopup();
    await popup.waitFor('[role="alert"], .problem', 'The bundled corpus was left out');
    expect(await popup.text()).toContain('checksum');
    await popup.click(popupTab('saved'));
    await popup.waitFor(TITLE, 'Generalization in Deep Learning');
    await browser.closePopup();
    await tab.close();
  });
});
