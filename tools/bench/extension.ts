// The extension in real Chromium: how soon the card is filled, how fast the worker answers, what it costs a page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { startChromium } from '../../tests/e2e/harness/chromium.ts';
import { createTab } from '../../tests/e2e/harness/chromium-view.ts';
import { builtExtension } from '../../tests/e2e/harness/launch.ts';
import { pageMetrics } from '../../tests/e2e/harness/metrics.ts';
import { startServer } from '../../tests/e2e/harness/server.ts';
import { type Figure, median } from './figures.ts';
import { hasExtensionWorld, timePage } from './page-probe.ts';

const PAPER = 'https://arxiv.org/abs/1710.05468';
const FOREIGN = 'https://journal.example/articles/1';

type Run = Awaited<ReturnType<typeof startChromium>>;

/** Milliseconds of one message to the worker and back, asked from the extension's own page. */
function timeMessage(page: Page, name: string, input: object): Promise<number> {
  return page.evaluate(
    async (message) => {
      const { runtime } = (
        globalThis as unknown as { chrome: { runtime: { sendMessage(m: object): Promise<unknown> } } }
      ).chrome;
      const start = performance.now();
      await runtime.sendMessage(message);
      return performance.now() - start;
    },
    { kindred: name, input },
  );
}

async function workerFigures(run: Run, rounds: number): Promise<Figure[]> {
  const page = await run.newPage();
  await page.goto(run.extensionUrl('popup.html'), { waitUntil: 'load' });
  const search = { query: 'information bottleneck', limit: 50 };
  const cold: number[] = [];
  const warm: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    await run.stopWorker();
    cold.push(await timeMessage(page, 'corpus.search', search));
    for (let j = 0; j < 5; j += 1) warm.push(await timeMessage(page, 'corpus.search', search));
  }
  await page.close();
  return [
    { name: 'stopped worker to first answer', unit: 'ms', value: median(cold), goal: '' },
    { name: 'warm search, message and back', unit: 'ms', value: median(warm), goal: '' },
  ];
}

async function cardFigures(run: Run, rounds: number): Promise<Figure[]> {
  const times = { warm: [] as number[], cold: [] as number[], script: [] as number[] };
  let shifts = 0;
  let longest = 0;
  for (let i = 0; i < rounds * 2; i += 1) {
    const isCold = i % 2 === 0;
    const page = await run.newPage();
    if (isCold) await run.stopWorker();
    const { filled, script } = await timePage(page, PAPER);
    times[isCold ? 'cold' : 'warm'].push(filled);
    times.script.push(script);
    const metrics = await pageMetrics(createTab(page, () => undefined));
    shifts += metrics?.layoutShifts.length ?? 0;
    longest = Math.max(longest, ...(metrics?.longTasks ?? []));
    await page.close();
  }
  return [
    { name: 'page ready to card filled, warm worker', unit: 'ms', value: median(times.warm), goal: '< 100' },
    {
      name: 'page ready to card filled, stopped worker',
      unit: 'ms',
      value: median(times.cold),
      goal: '< 300',
    },
    { name: 'script on the page, ours and its own', unit: 'ms', value: median(times.script), goal: '' },
    { name: 'layout shifts in all loads', unit: '', value: shifts, goal: '0' },
    { name: 'longest task over 50 ms', unit: 'ms', value: longest, goal: '0' },
  ];
}

/** Measures the build in `.output/chrome-mv3`. */
export async function measureExtension(rounds: number): Promise<Figure[]> {
  const folder = builtExtension('chromium');
  const script = gzipSync(readFileSync(join(folder, 'content-scripts', 'paper.js'))).length;
  const server = await startServer();
  const run = await startChromium({ extension: folder, port: server.port });
  try {
    const onOthers = await hasExtensionWorld(await run.newPage(), FOREIGN);
    return [
      { name: 'page script, gzipped', unit: 'kB', value: script / 1000, goal: '< 40' },
      { name: 'scripts on a page of another site', unit: '', value: Number(onOthers), goal: '0' },
      ...(await workerFigures(run, rounds)),
      ...(await cardFigures(run, rounds)),
    ];
  } finally {
    await run.close();
    await server.close();
  }
}
