// The extension in real Chromium with a large corpus in its own IndexedDB: how soon a stopped worker answers.
import { statSync } from 'node:fs';
import type { ElementHandle, Page } from 'puppeteer-core';
import { type ChromiumBench, startChromium } from '../../tests/e2e/harness/chromium.ts';
import { builtExtension } from '../../tests/e2e/harness/launch.ts';
import { startServer } from '../../tests/e2e/harness/server.ts';
import { type Figure, median } from './figures.ts';
import { timePage } from './page-probe.ts';
import { askWorker } from './worker-message.ts';

const PAPER = 'https://arxiv.org/abs/1710.05468';
const SEARCH = { query: 'information bottleneck', limit: 50 };

/**
 * Puts the file where the extension keeps its segments, through a file input of its own page: the browser copies it, no
 * script ever has its bytes. The names are those of `platform/corpus-db.ts`.
 */
async function store(page: Page, file: string): Promise<void> {
  const input = (await page.evaluateHandle(() => {
    const made = document.createElement('input');
    made.type = 'file';
    document.body.append(made);
    return made;
  })) as ElementHandle<HTMLInputElement>;
  await input.uploadFile(file);
  await input.evaluate(async (filled) => {
    const blob = filled.files?.[0];
    filled.remove();
    const opened = indexedDB.open('kindred-corpus', 1);
    opened.onupgradeneeded = () => {
      for (const name of ['segments', 'removed', 'manifest']) opened.result.createObjectStore(name);
    };
    await new Promise((resolve, reject) => {
      opened.onsuccess = resolve;
      opened.onerror = reject;
    });
    const writing = opened.result.transaction(['segments', 'manifest'], 'readwrite');
    writing.objectStore('segments').put(blob, 1);
    writing.objectStore('manifest').put({ order: [1], nextId: 2 }, 'corpus');
    await new Promise((resolve, reject) => {
      writing.oncomplete = resolve;
      writing.onabort = reject;
    });
    opened.result.close();
  });
}

async function figuresOf(run: ChromiumBench, page: Page, rounds: number): Promise<Figure[]> {
  const times = {
    search: [] as number[],
    warm: [] as number[],
    stopped: [] as number[],
    running: [] as number[],
  };
  const timeSearch = async () => (await askWorker(page, 'corpus.search', SEARCH)).ms;
  const timeCard = async () => {
    const tab = await run.newPage();
    const { filled } = await timePage(tab, PAPER);
    await tab.close();
    return filled;
  };
  for (let i = 0; i < rounds; i++) {
    await run.stopWorker();
    times.search.push(await timeSearch());
    for (let j = 0; j < 5; j++) times.warm.push(await timeSearch());
    await run.stopWorker();
    times.stopped.push(await timeCard());
    times.running.push(await timeCard());
  }
  return [
    { name: 'stopped worker to first search', unit: 'ms', value: median(times.search), goal: '< 200' },
    { name: 'warm search, message and back', unit: 'ms', value: median(times.warm), goal: '' },
    {
      name: 'page ready to card filled, stopped worker',
      unit: 'ms',
      value: median(times.stopped),
      goal: '< 300',
    },
    {
      name: 'page ready to card filled, running worker',
      unit: 'ms',
      value: median(times.running),
      goal: '< 100',
    },
  ];
}

/** Measures the build in `.output/chrome-mv3` with this segment stored. @throws Error when the extension refuses it */
export async function measureStored(file: string, rounds: number): Promise<Figure[]> {
  const server = await startServer();
  const run = await startChromium({ extension: builtExtension('chromium'), port: server.port });
  try {
    const page = await run.newPage();
    await page.goto(run.extensionUrl('popup.html'), { waitUntil: 'load' });
    await page.waitForSelector('[role="tab"]');
    const info = async () => (await askWorker(page, 'corpus.info', {})).answer;
    const before = Number((await info()).papers);
    await store(page, file);
    await run.stopWorker();
    const { papers, problem } = await info();
    if (problem !== undefined || !(Number(papers) > before))
      throw new Error(
        `The extension did not take the segment: ${problem ?? 'it has no more papers than before'}`,
      );
    return [
      { name: 'papers', unit: '', value: Number(papers), goal: '' },
      { name: 'file', unit: 'MB', value: statSync(file).size / 2 ** 20, goal: '' },
      ...(await figuresOf(run, page, rounds)),
    ];
  } finally {
    await run.close();
    await server.close();
  }
}
