// The extension in real Chromium: how soon the card is filled, how fast the worker answers, what it costs a page.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { startChromium } from '../../tests/e2e/harness/chromium.ts';
import { createTab } from '../../tests/e2e/harness/chromium-view.ts';
import { fixturePages } from '../../tests/e2e/harness/fixtures.ts';
import { builtExtension } from '../../tests/e2e/harness/launch.ts';
import { pageMetrics } from '../../tests/e2e/harness/metrics.ts';
import { startServer } from '../../tests/e2e/harness/server.ts';
import { type Figure, median } from './figures.ts';
import { hasExtensionWorld, timePage, timeScript } from './page-probe.ts';
import { askWorker } from './worker-message.ts';

const PAPER = 'https://arxiv.org/abs/1710.05468';
const FOREIGN = 'https://www.example.com/bread';
/** The paper's page, byte for byte, on a host where Kindred does not run. */
const UNTOUCHED = 'https://copy.example/abs/1710.05468';

type Run = Awaited<ReturnType<typeof startChromium>>;

async function workerFigures(run: Run, rounds: number): Promise<Figure[]> {
  const page = await run.newPage();
  await page.goto(run.extensionUrl('popup.html'), { waitUntil: 'load' });
  // The screen's own first questions are answered by then.
  await page.waitForSelector('[role="tab"]');
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  const search = { query: 'information bottleneck', limit: 50 };
  const cold: number[] = [];
  const warm: number[] = [];
  for (let i = 0; i < rounds; i += 1) {
    await run.stopWorker();
    cold.push((await askWorker(page, 'corpus.search', search)).ms);
    for (let j = 0; j < 5; j += 1) warm.push((await askWorker(page, 'corpus.search', search)).ms);
  }
  await page.close();
  return [
    { name: 'stopped worker to first answer', unit: 'ms', value: median(cold), goal: '' },
    { name: 'warm search, message and back', unit: 'ms', value: median(warm), goal: '' },
  ];
}

/** What one load cost the page. */
interface Load {
  script: number;
  shifts: number;
  isBlocked: boolean;
}

async function costOf(page: Page, script: number): Promise<Load> {
  const metrics = await pageMetrics(createTab(page, () => undefined));
  return {
    script,
    shifts: metrics?.layoutShifts.length ?? 0,
    isBlocked: (metrics?.longTasks ?? []).length > 0,
  };
}

/** Loads the paper's page with a stopped worker, with a running one, and without Kindred, in turn. */
async function loads(run: Run, rounds: number) {
  const filled = { stopped: [] as number[], running: [] as number[] };
  const cost = { ours: [] as Load[], plain: [] as Load[] };
  for (let i = 0; i < rounds; i += 1) {
    for (const worker of ['stopped', 'running'] as const) {
      const page = await run.newPage();
      if (worker === 'stopped') await run.stopWorker();
      const times = await timePage(page, PAPER);
      filled[worker].push(times.filled);
      cost.ours.push(await costOf(page, times.script));
      await page.close();
    }
    const page = await run.newPage();
    cost.plain.push(await costOf(page, await timeScript(page, UNTOUCHED)));
    await page.close();
  }
  return { filled, cost };
}

async function cardFigures(run: Run, rounds: number): Promise<Figure[]> {
  // The first page of a fresh browser compiles everything: it is not counted.
  await loads(run, 1);
  const { filled, cost } = await loads(run, rounds);
  const script = (all: Load[]) => median(all.map((load) => load.script));
  const blocked = (all: Load[]) => (100 * all.filter(({ isBlocked }) => isBlocked).length) / all.length;
  const shifts = cost.ours.reduce((sum, load) => sum + load.shifts, 0);
  return [
    {
      name: 'page ready to card filled, running worker',
      unit: 'ms',
      value: median(filled.running),
      goal: '< 100',
    },
    {
      name: 'page ready to card filled, stopped worker',
      unit: 'ms',
      value: median(filled.stopped),
      goal: '< 300',
    },
    { name: 'script on the page', unit: 'ms', value: script(cost.ours), goal: '' },
    { name: 'script on the same page without Kindred', unit: 'ms', value: script(cost.plain), goal: '' },
    { name: 'layout shifts in all loads', unit: '', value: shifts, goal: '0' },
    { name: 'loads with a task over 50 ms', unit: '%', value: blocked(cost.ours), goal: '0' },
    { name: 'the same without Kindred', unit: '%', value: blocked(cost.plain), goal: '' },
  ];
}

/** Measures the build in `.output/chrome-mv3`. */
export async function measureExtension(rounds: number): Promise<Figure[]> {
  const folder = builtExtension('chromium');
  const script = gzipSync(readFileSync(join(folder, 'content-scripts', 'paper.js'))).length;
  const server = await startServer();
  const paper = fixturePages().find(({ url }) => url === PAPER);
  if (!paper) throw new Error(`No fixture is served as ${PAPER}`);
  server.serve(UNTOUCHED, readFileSync(paper.file, 'utf8'));
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
