import { writeFileSync } from 'node:fs';
import type { Json, Tab, View } from './driver.ts';
import type { Marionette } from './marionette.ts';
import { createView, RootMissing, until, type ViewPort } from './view.ts';

/** Keys by the names that `View.press` takes, as WebDriver's code points. */
const KEYS: Record<string, string> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** A `<browser>` element of the window, as a JavaScript expression for the chrome context. */
type BrowserExpression = string;

/** The popup under the toolbar button. */
export const POPUP: BrowserExpression = `document.querySelector('browser.webextension-popup-browser')`;

export function createBrowserView(marionette: Marionette, browser: BrowserExpression): View {
  return createView(createPort(marionette, browser, 'document'));
}

/** `panel` is the id that the tab keeps while it lives. */
export function createTab(marionette: Marionette, panel: string): Tab {
  const find = `[...gBrowser.tabs].find((tab) => tab.linkedPanel === ${JSON.stringify(panel)})`;
  const browser = `(${find}).linkedBrowser`;
  return {
    ...createBrowserView(marionette, browser),
    url: async () => String(await marionette.chrome(`return ${browser}.currentURI.spec`)),
    goto: (url) => load(marionette, browser, url),
    focus: async () => void (await marionette.chrome(`gBrowser.selectedTab = ${find}; ${browser}.focus()`)),
    shadow: (host, index = 0) => createView(createPort(marionette, browser, { host, index })),
    resize: (width, height) => resize(marionette, browser, width, height),
    close: async () => void (await marionette.chrome(`gBrowser.removeTab(${find})`)),
  };
}

/**
 * Starts the load and waits until another document stands there, loaded. Progress listeners would tell, but they are lost
 * when the new site gets another process.
 */
async function load(marionette: Marionette, browser: BrowserExpression, url: string): Promise<void> {
  const before = await marionette.chrome(
    `const browser = ${browser};
    const { innerWindowId } = browser.browsingContext.currentWindowGlobal;
    browser.loadURI(Services.io.newURI(args[0]), {
      triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
    });
    return innerWindowId;`,
    [url],
  );
  await until(
    `${url} to load`,
    async () => (await marionette.chrome(HAS_LOADED(browser), [before as number])) === true,
    {
      timeout: 20_000,
    },
  );
}

const HAS_LOADED = (browser: BrowserExpression) => `
  const { browsingContext, webProgress } = ${browser};
  const current = browsingContext.currentWindowGlobal;
  return !webProgress.isLoadingDocument && current !== null && current.innerWindowId !== args[0];`;

const DARK = `Services.prefs.setIntPref('ui.systemUsesDarkTheme', args[0])`;

type Place = 'document' | { host: string; index: number };

function createPort(marionette: Marionette, browser: BrowserExpression, place: Place): ViewPort {
  return {
    call: (source, args) => callIn(marionette, browser, place, source, args),
    async clickAt(x, y) {
      const box = (await marionette.chrome(
        `const { x, y } = ${browser}.getBoundingClientRect(); return { x, y };`,
      )) as { x: number; y: number };
      await perform(marionette, clickActions(Math.round(box.x + x), Math.round(box.y + y)));
    },
    press: (keys) => pressKeys(marionette, browser, chord(keys)),
    type: (text) =>
      pressKeys(
        marionette,
        browser,
        [...text].flatMap((key) => chord([key])),
      ),
    screenshot: async (file) =>
      writeFileSync(file, Buffer.from(await capture(marionette, browser), 'base64')),
    dark: async (on) => void (await marionette.chrome(DARK, [on ? 1 : 0])),
    printed: async (on) =>
      void (await marionette.chrome(`${browser}.browsingContext.mediumOverride = args[0]`, [
        on ? 'print' : '',
      ])),
  };
}

/**
 * Runs in a sandbox with system principal beside the page, through the actor that Marionette itself uses: only there do
 * elements tell `openOrClosedShadowRoot`. The same way leads into tabs and into the popup, which has no tab.
 */
async function callIn(
  marionette: Marionette,
  browser: BrowserExpression,
  place: Place,
  source: string,
  args: readonly Json[],
): Promise<unknown> {
  const root =
    place === 'document'
      ? 'document'
      : `document.querySelectorAll(${JSON.stringify(place.host)})[${place.index}]?.openOrClosedShadowRoot`;
  const script = `
    const [args, done] = arguments;
    (async () => {
      const root = ${root};
      return root ? { value: await (${source})(root, ...args) } : { missing: true };
    })().then(done, (error) => done({ failure: String(error?.message ?? error) }));`;
  const answer = (await marionette
    .chrome(
      `const actor = ${browser}.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
      return actor.executeScript(args[0], [args[1]], {
        sandboxName: 'system', async: true, newSandbox: false, timeout: 20000, file: 'view', line: 0,
      });`,
      [script, args],
    )
    .catch(asMissing)) as { value?: unknown; missing?: boolean; failure?: string };
  if (answer.missing) throw new RootMissing(place === 'document' ? 'The document' : `<${place.host}>`);
  if (answer.failure !== undefined) throw new Error(answer.failure);
  return answer.value;
}

/** The page went away between the question and the answer, or the popup is not open. */
function asMissing(error: Error): { missing: true } {
  if (/unloaded|destroyed|actor|AbortError|is null|is undefined/i.test(error.message))
    return { missing: true };
  throw error;
}

async function capture(marionette: Marionette, browser: BrowserExpression): Promise<string> {
  return String(
    await marionette.chrome(
      `const actor = ${browser}.browsingContext.currentWindowGlobal.getActor('MarionetteCommands');
      return actor.takeScreenshot(null, 0, false, false);`,
    ),
  );
}

async function resize(
  marionette: Marionette,
  browser: BrowserExpression,
  width: number,
  height: number,
): Promise<void> {
  await marionette.chrome(
    `const box = ${browser}.getBoundingClientRect(); window.resizeBy(args[0] - box.width, args[1] - box.height);`,
    [width, height],
  );
  await until(`a window ${width} wide`, async () => {
    const now = await marionette.chrome(`return Math.round(${browser}.getBoundingClientRect().width)`);
    return now === width;
  });
}

interface Actions {
  type: string;
  id: string;
  parameters?: object;
  actions: object[];
}

async function perform(marionette: Marionette, actions: Actions): Promise<void> {
  await marionette.command('WebDriver:PerformActions', { actions: [actions] });
}

function clickActions(x: number, y: number): Actions {
  const moves = [
    { type: 'pointerMove', x, y },
    { type: 'pointerDown', button: 0 },
    { type: 'pointerUp', button: 0 },
  ];
  return { type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions: moves };
}

/** Keys go to the element that has the keyboard. On a screen the window manager gives it to a popup; here nobody else does. */
async function pressKeys(
  marionette: Marionette,
  browser: BrowserExpression,
  actions: object[],
): Promise<void> {
  await marionette.chrome(`${browser}.focus()`);
  await perform(marionette, { type: 'key', id: 'keyboard', actions });
}

/** All keys down in order, and up again the other way round. */
function chord(keys: readonly string[]): object[] {
  const values = keys.map((key) => KEYS[key] ?? key);
  const down = values.map((value) => ({ type: 'keyDown', value }));
  const up = values.toReversed().map((value) => ({ type: 'keyUp', value }));
  return [...down, ...up];
}
