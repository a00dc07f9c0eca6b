/**
 * Draws every state of every view and takes its picture: `node tools/gallery.ts [part of a name]`. Pictures go to
 * .tmp/gallery/*.png; what axe-core finds is printed, and makes the program fail.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import preact from '@preact/preset-vite';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { build, preview } from 'vite';

const ROOT = join(import.meta.dirname, 'gallery');
const OUT = join(import.meta.dirname, '..', '.tmp', 'gallery');
const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium';

interface Shot {
  name: string;
  size: [number, number];
}

async function serve(): Promise<{ url: string; close(): Promise<void> }> {
  const site = { root: ROOT, configFile: false as const, logLevel: 'warn' as const };
  const outDir = join(OUT, 'site');
  await build({ ...site, plugins: [preact()], build: { outDir, emptyOutDir: true } });
  const server = await preview({ ...site, build: { outDir }, preview: { port: 0 } });
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The gallery’s server did not say where it listens.');
  return { url, close: () => server.close() };
}

async function shoot(page: Page, url: string, { name, size }: Shot, axe: string): Promise<string[]> {
  const [width, height] = size;
  const scheme = name.endsWith('-dark') ? 'dark' : 'light';
  await page.setViewport({ width, height, deviceScaleFactor: 2 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  await page.goto(`${url}?state=${name}`);
  await page.waitForFunction('window.drawn === true');
  await new Promise((done) => setTimeout(done, 350));
  await page.screenshot({ path: join(OUT, `${name}.png`) as `${string}.png` });
  await page.evaluate(axe);
  return page.evaluate(findViolations, name);
}

/** Runs in the page. */
async function findViolations(name: string): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  const { violations } = await axe.run(document);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${name}: ${id} ${target.join(' ')}\n${failureSummary}`),
  );
}

async function shootAll(browser: Browser, url: string, part: string): Promise<string[]> {
  const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const page = await browser.newPage();
  page.on('pageerror', (error) => console.error(String(error)));
  await page.goto(url);
  await page.waitForFunction('window.drawn === true');
  const shots = (await page.evaluate('window.states')) as Shot[];
  const found: string[] = [];
  for (const shot of shots.filter(({ name }) => name.includes(part)))
    found.push(...(await shoot(page, url, shot, axe)));
  return found;
}

async function main(part: string): Promise<void> {
  await mkdir(OUT, { recursive: true });
  const server = await serve();
  const browser = await puppeteer.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-gpu'],
  });
  try {
    const violations = await shootAll(browser, server.url, part);
    for (const violation of violations) console.log(violation);
    console.log(`${violations.length} violations; pictures in .tmp/gallery`);
    if (violations.length > 0) process.exitCode = 1;
  } finally {
    await browser.close();
    await server.close();
  }
}

await main(process.argv[2] ?? '');
