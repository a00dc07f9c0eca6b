/** Draws the extension's icons from their SVG: `node tools/icons.ts`. 16 px has a drawing of its own, without the lines. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';

const ROOT = join(import.meta.dirname, '..');
const FULL = join(ROOT, 'public', 'icon', 'icon.svg');
const SMALL = join(ROOT, 'tools', 'icons', 'small.svg');
const DRAWINGS: [size: number, svg: string][] = [
  [16, SMALL],
  [32, FULL],
  [48, FULL],
  [96, FULL],
  [128, FULL],
];

async function draw(page: Page, size: number, svg: string): Promise<Uint8Array> {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${await readFile(svg, 'utf8')}`);
  return page.screenshot({ omitBackground: true });
}

async function main(): Promise<void> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await browser.newPage();
    for (const [size, svg] of DRAWINGS) {
      await writeFile(join(ROOT, 'public', 'icon', `${size}.png`), await draw(page, size, svg));
    }
  } finally {
    await browser.close();
  }
}

await main();
