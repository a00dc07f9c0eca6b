import { writeFileSync } from 'node:fs';
import type { CDPSession, KeyInput, Page } from 'puppeteer-core';
import type { Json, Tab, View } from './driver.ts';
import { createView, RootMissing, type ViewPort } from './view.ts';

/** A page as a view, popups included. */
export function createPageView(page: Page): View {
  return createView(createPort(page, 'document'));
}

/** `onFront` hears when this becomes the active tab. */
export function createTab(page: Page, onFront: (page: Page) => void): Tab {
  const tab: Tab = {
    ...createPageView(page),
    url: async () => page.url(),
    goto: async (url) => void (await page.goto(url, { waitUntil: 'load' })),
    async focus() {
      await page.bringToFront();
      onFront(page);
    },
    shadow: (host, index = 0) => createView(createPort(page, { host, index })),
    resize: (width, height) => page.setViewport({ width, height }),
    close: () => page.close(),
  };
  return tab;
}

type Place = 'document' | { host: string; index: number };

function createPort(page: Page, place: Place): ViewPort {
  const session = once(() => page.createCDPSession());
  return {
    call: async (source, args) => callOn(await session(), place, source, args),
    clickAt: (x, y) => page.mouse.click(x, y),
    press: (keys) => press(page, keys),
    type: (text) => page.keyboard.type(text),
    screenshot: async (file, clip) => writeFileSync(file, await page.screenshot(clip ? { clip } : {})),
    printed: (on) => page.emulateMediaType(on ? 'print' : 'screen'),
    dark: (on) => page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: on ? 'dark' : 'light' }]),
  };
}

/**
 * The DevTools protocol sees closed shadow roots: `describeNode` with `pierce` names them and `resolveNode` gives them as
 * objects to call functions on. That needs no help from the extension, so it also tells when the extension is gone.
 */
async function callOn(
  session: CDPSession,
  place: Place,
  source: string,
  args: readonly Json[],
): Promise<unknown> {
  const objectId = await rootOf(session, place).catch((error: Error) => {
    // The page went away between the question and the answer: a navigation, or a popup that closed.
    if (/context|node|closed|navigat/i.test(error.message)) return undefined;
    throw error;
  });
  if (objectId === undefined)
    throw new RootMissing(place === 'document' ? 'The document' : `<${place.host}>`);
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId,
    functionDeclaration: `function (...args) { return (${source})(this, ...args); }`,
    arguments: args.map((value) => ({ value })),
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value;
}

async function rootOf(session: CDPSession, place: Place): Promise<string | undefined> {
  const find = async (expression: string) =>
    (await session.send('Runtime.evaluate', { expression })).result.objectId;
  if (place === 'document') return find('document');
  const host = await find(`document.querySelectorAll(${JSON.stringify(place.host)})[${place.index}]`);
  if (!host) return undefined;
  const { node } = await session.send('DOM.describeNode', { objectId: host, pierce: true });
  const root = node.shadowRoots?.[0];
  if (!root) return undefined;
  return (await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId })).object.objectId;
}

async function press(page: Page, keys: readonly string[]): Promise<void> {
  const held = keys.slice(0, -1) as KeyInput[];
  try {
    for (const key of held) await page.keyboard.down(key);
    await page.keyboard.press(keys.at(-1) as KeyInput);
    for (const key of held.reverse()) await page.keyboard.up(key);
  } catch (error) {
    // The key did its work on the way down: it closed the popup that it was pressed in.
    if ((error as Error).name !== 'TargetCloseError') throw error;
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
