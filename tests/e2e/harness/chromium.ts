import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page, type Browser as Puppet, type Target } from 'puppeteer-core';
import { findBrowser, howToInstall } from '../../../tools/browsers.mjs';
import { createPageView, createTab } from './chromium-view.ts';
import type { Browser, LaunchOptions, View } from './driver.ts';
import { until } from './view.ts';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--window-size=1280,900',
];

/** One run of the program: what is lost by a restart. */
interface Run {
  puppet: Puppet;
  extensionId: string;
  /** The active tab, as far as the scenario made it so. */
  front: Page;
}

/** Starts Chromium on a profile of its own with the unpacked extension in it. */
export async function launchChromium(executable: string, options: LaunchOptions): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'kindred-chromium-'));
  const begin = () => start(executable, profile, options);
  let run = await begin();
  return {
    name: 'chromium',
    async open(url) {
      const page = await run.puppet.newPage();
      run.front = page;
      await page.goto(url, { waitUntil: 'load' });
      return createTab(page, (front) => {
        run.front = front;
      });
    },
    async attach(address) {
      const page = (await run.puppet.pages()).find((each) => each.url().startsWith(address));
      if (!page) throw new Error(`No tab is open on ${address}`);
      run.front = page;
      return createTab(page, (front) => {
        run.front = front;
      });
    },
    tabUrls: async () => (await run.puppet.pages()).map((page) => page.url()),
    openPopup: () => openPopup(run),
    closePopup: () => closePopup(run),
    stopBackground: () => stopWorker(run),
    backgroundRuns: async () => workerOf(run) !== undefined,
    reloadExtension: async () => void (await run.puppet.installExtension(options.extension)),
    badge: () => inWorker(run, readBadge, ''),
    runCommand: async (name) => void (await inWorker(run, dispatchCommand, name)),
    async chooseMenuItem(id, on) {
      await closePopup(run);
      await inWorker(run, dispatchMenuClick, JSON.stringify({ menuItemId: id, ...on }));
      return popupView(run);
    },
    extensionUrl: (file) => `chrome-extension://${run.extensionId}/${file}`,
    allowHosts: (patterns) => allowHosts(run, patterns),
    withdrawHosts: async (patterns) => void (await inWorker(run, removeHosts, JSON.stringify(patterns))),
    async restart() {
      await run.puppet.close();
      run = await begin();
    },
    ended: () => new Promise((resolve) => run.puppet.once('disconnected', () => resolve())),
    close: () => end(run, profile),
  };
}

/** A Chromium for what is measured in that browser alone, with its pages in their own right. */
export interface ChromiumBench {
  newPage(): Promise<Page>;
  /** Address of a file of the extension. */
  extensionUrl(file: string): string;
  stopWorker(): Promise<void>;
  close(): Promise<void>;
}

export async function startChromium(options: LaunchOptions): Promise<ChromiumBench> {
  const executable = findBrowser('chromium');
  if (!executable) throw new Error(howToInstall('chromium'));
  const profile = mkdtempSync(join(tmpdir(), 'kindred-bench-'));
  const run = await start(executable, profile, options);
  return {
    async newPage() {
      run.front = await run.puppet.newPage();
      return run.front;
    },
    extensionUrl: (file) => `chrome-extension://${run.extensionId}/${file}`,
    stopWorker: () => stopWorker(run),
    close: () => end(run, profile),
  };
}

async function end(run: Run, profile: string): Promise<void> {
  await run.puppet.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

async function start(
  executable: string,
  profile: string,
  { extension, port, headed }: LaunchOptions,
): Promise<Run> {
  const puppet = await puppeteer.launch({
    executablePath: executable,
    userDataDir: profile,
    headless: !headed,
    // Only over a pipe may a client install extensions.
    pipe: true,
    enableExtensions: true,
    defaultViewport: null,
    args: [...FLAGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...(port ? hostsTo(port) : [])],
  });
  const extensionId = await puppet.installExtension(extension);
  const [front] = await puppet.pages();
  return { puppet, extensionId, front: front ?? (await puppet.newPage()) };
}

function hostsTo(port: number): string[] {
  return [`--host-resolver-rules=MAP * 127.0.0.1:${port}, EXCLUDE 127.0.0.1`, '--ignore-certificate-errors'];
}

/**
 * What the page of extensions does when a user lets an extension onto a site. A pattern that was allowed there is granted
 * without a prompt once the extension asks for it.
 */
async function allowHosts(run: Run, patterns: readonly string[]): Promise<void> {
  const page = await run.puppet.newPage();
  await page.goto('chrome://extensions/');
  for (const pattern of patterns) await page.evaluate(addHost, run.extensionId, pattern);
  await page.close();
  await (await frontPage(run)).bringToFront();
}

/** When a scenario closed its tab, the browser shows the last that is left. */
async function frontPage(run: Run): Promise<Page> {
  if (!run.front.isClosed()) return run.front;
  const left = (await run.puppet.pages()).at(-1);
  if (!left) throw new Error('No tab is open');
  run.front = left;
  return left;
}

const isPopup = (run: Run) => (target: Target) =>
  target.url().startsWith(`chrome-extension://${run.extensionId}/popup.html`);

async function openPopup(run: Run): Promise<View> {
  // A press on the button of an open popup would close it.
  await closePopup(run);
  const extension = (await run.puppet.extensions()).get(run.extensionId);
  if (!extension) throw new Error('The extension is not installed');
  await (await frontPage(run)).triggerExtensionAction(extension);
  return popupView(run);
}

async function popupView(run: Run): Promise<View> {
  const target = await run.puppet.waitForTarget(isPopup(run), { timeout: 5_000 });
  return createPageView(await target.asPage());
}

async function closePopup(run: Run): Promise<void> {
  const page = await run.puppet.targets().find(isPopup(run))?.asPage();
  await page?.evaluate(() => window.close());
  await until('the popup to close', async () => !run.puppet.targets().some(isPopup(run)));
}

function workerOf(run: Run): Target | undefined {
  const scope = `chrome-extension://${run.extensionId}/`;
  return run.puppet
    .targets()
    .find((target) => target.type() === 'service_worker' && target.url().startsWith(scope));
}

async function stopWorker(run: Run): Promise<void> {
  const target = workerOf(run);
  if (!target) return;
  const worker = await target.worker();
  // The client closes the target and then detaches from it, which fails when the target is gone by then.
  await worker?.close().catch(() => undefined);
  // A question that was under way may have started it again by now, under the same target.
  const isGone = async () => !run.puppet.targets().includes(target);
  await until('the worker to stop', isGone, { timeout: 1_000 }).catch(() => undefined);
}

/** A key press or an alarm would wake the worker; so does this. */
async function wakeWorker(run: Run): Promise<Target> {
  const session = await (await frontPage(run)).createCDPSession();
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.startWorker', { scopeURL: `chrome-extension://${run.extensionId}/` });
  await session.detach();
  const scope = `chrome-extension://${run.extensionId}/`;
  return run.puppet.waitForTarget(
    (target) => target.type() === 'service_worker' && target.url().startsWith(scope),
  );
}

async function inWorker(run: Run, task: (input: string) => Promise<string>, input: string): Promise<string> {
  const target = workerOf(run) ?? (await wakeWorker(run));
  const worker = await target.worker();
  if (!worker) throw new Error('The background worker cannot be reached');
  try {
    return await worker.evaluate(task, input);
  } catch (error) {
    if (!String(error).includes('detached')) throw error;
    return afresh(target, task, input);
  }
}

/** A worker that was stopped and started again under the same target is another one than the client remembers. */
async function afresh(
  target: Target,
  task: (input: string) => Promise<string>,
  input: string,
): Promise<string> {
  const session = await target.createCDPSession();
  const expression = `(${task})(${JSON.stringify(input)})`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    awaitPromise: true,
    returnByValue: true,
  });
  await session.detach();
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return String(result.value);
}

// The functions below run in the extension's worker: self-contained, their source is sent there.

/** The part of the extension API that they use. */
declare const chrome: {
  action: { getBadgeText(details: { tabId: number }): Promise<string> };
  commands: { onCommand: { dispatch(name: string, tab: unknown): void } };
  contextMenus: { onClicked: { dispatch(click: unknown, tab: unknown): void } };
  developerPrivate: { addHostPermission(id: string, host: string): Promise<void> };
  permissions: { remove(permissions: { origins: string[] }): Promise<boolean> };
  tabs: { query(query: object): Promise<{ id: number }[]> };
};

/** Runs in the page of extensions. */
function addHost(id: string, host: string): Promise<void> {
  return chrome.developerPrivate.addHostPermission(id, host);
}

async function removeHosts(patterns: string): Promise<string> {
  return String(await chrome.permissions.remove({ origins: JSON.parse(patterns) }));
}

async function readBadge(): Promise<string> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  return tab ? chrome.action.getBadgeText({ tabId: tab.id }) : '';
}

/** Keys that a client injects reach pages alone, never the browser's own accelerators: the event is raised instead. */
async function dispatchCommand(name: string): Promise<string> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.commands.onCommand.dispatch(name, tab);
  return '';
}

async function dispatchMenuClick(click: string): Promise<string> {
  const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
  chrome.contextMenus.onClicked.dispatch(JSON.parse(click), tab);
  return '';
}
