import type { CDPSession, Page } from 'puppeteer-core';

export interface PageTimes {
  /** Milliseconds from the page being ready (DOMContentLoaded) to the card being filled; negative when it was filled before. */
  filled: number;
  /** Milliseconds of script on the page's main thread, ours and the page's, until shortly after it was loaded. */
  script: number;
}

interface Context {
  id: number;
  auxData?: { type?: string };
  origin: string;
}

/**
 * Runs in the content script's own world from its first moment on and notes when the card shows rows, or that there are
 * none. A timer, not an observer, so that the page's own work is disturbed as little as possible.
 */
const WATCH = `(() => {
  const look = () => {
    const host = document.querySelector('kindred-card');
    const root = host && chrome.dom.openOrClosedShadowRoot(host);
    if (root?.querySelector('[data-kindred="row"], .empty')) globalThis.kindredFilled = performance.now();
    else setTimeout(look, 2);
  };
  look();
})()`;

const READ = `new Promise((resolve) => {
  const read = () => {
    if (globalThis.kindredFilled === undefined) return setTimeout(read, 20);
    const [{ domContentLoadedEventStart: ready }] = performance.getEntriesByType('navigation');
    resolve(globalThis.kindredFilled - ready);
  };
  read();
})`;

/** The worlds of extensions in the page's main frame, as they come and go. */
function extensionWorlds(session: CDPSession, onWorld: (id: number) => void): void {
  session.on('Runtime.executionContextCreated', ({ context }: { context: Context }) => {
    if (context.auxData?.type === 'isolated' && context.origin.startsWith('chrome-extension:'))
      onWorld(context.id);
  });
}

/** Opens the page and tells when the card was filled. */
export async function timePage(page: Page, url: string): Promise<PageTimes> {
  const session = await page.createCDPSession();
  let world: number | undefined;
  extensionWorlds(session, (id) => {
    world = id;
    void session.send('Runtime.evaluate', { contextId: id, expression: WATCH });
  });
  await session.send('Runtime.enable');
  await session.send('Performance.enable');
  await page.goto(url, { waitUntil: 'load' });
  if (world === undefined) throw new Error(`No content script ran on ${url}`);
  const { result } = await session.send('Runtime.evaluate', {
    contextId: world,
    expression: READ,
    awaitPromise: true,
  });
  const script = await scriptMilliseconds(session);
  await session.detach();
  return { filled: Number(result.value), script };
}

async function scriptMilliseconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? 0) * 1000;
}

/** Opens the page and tells how long its scripts ran, milliseconds. */
export async function timeScript(page: Page, url: string): Promise<number> {
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await page.goto(url, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, 200));
  const script = await scriptMilliseconds(session);
  await session.detach();
  return script;
}

/** Whether any extension has a world in that page. */
export async function hasExtensionWorld(page: Page, url: string): Promise<boolean> {
  const session = await page.createCDPSession();
  let found = false;
  extensionWorlds(session, () => {
    found = true;
  });
  await session.send('Runtime.enable');
  await page.goto(url, { waitUntil: 'load' });
  await new Promise((resolve) => setTimeout(resolve, 500));
  await session.detach();
  return found;
}
