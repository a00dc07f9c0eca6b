import type { Json, Root, View, WaitOptions } from './driver.ts';

/** What a browser must be able to do for a view; everything else of `View` follows from it. */
export interface ViewPort {
  /**
   * Calls the function whose source is given with the view's root and the arguments. Rejects with `RootMissing` when
   * the root is not there.
   */
  call(source: string, args: readonly Json[]): Promise<unknown>;
  /** A real click at that point of the view's own viewport, in CSS pixels. */
  clickAt(x: number, y: number): Promise<void>;
  press(keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  screenshot(file: string, clip?: Box): Promise<void>;
  dark(on: boolean): Promise<void>;
  printed(on: boolean): Promise<void>;
}

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

export class RootMissing extends Error {
  constructor(what: string) {
    super(`${what} is not there`);
    this.name = 'RootMissing';
  }
}

const PROBE_EVERY = 40;
const PATIENCE = 5_000;

export function createView(port: ViewPort): View {
  const evaluate: View['evaluate'] = async <A extends readonly Json[], R>(
    read: (root: Root, ...args: A) => R | Promise<R>,
    ...args: A
  ) => (await port.call(read.toString(), args)) as R;
  const view: View = {
    evaluate,
    run: (source, ...args) => port.call(source, args),
    exists: () => present(evaluate(() => true)),
    text: (selector) => evaluate(textOf, selector ?? null),
    texts: (selector) => evaluate(textsOf, selector),
    attribute: async (selector, name) => (await evaluate(attributeOf, selector, name)) ?? undefined,
    count: (selector) => evaluate((root, wanted) => root.querySelectorAll(wanted).length, selector),
    until,
    waitFor: (selector, text, options) =>
      until(
        `"${selector}"${text === undefined ? '' : ` with "${text}"`}`,
        () => evaluate(matches, selector, text ?? null),
        options,
      ),
    async click(selector, index = 0) {
      await view.until(`"${selector}" to click`, () => evaluate(isAt, selector, index));
      const { x, y } = await evaluate(middleOf, selector, index);
      await port.clickAt(x, y);
    },
    press: (keys) => port.press(keys.split('+')),
    type: (text) => port.type(text),
    screenshot: async (file, selector) =>
      port.screenshot(file, selector === undefined ? undefined : await evaluate(boxOf, selector)),
    dark: (on) => port.dark(on),
    printed: (on) => port.printed(on),
  };
  return view;
}

/** A root that is not there yet counts as "no"; any other error is the test's own. */
async function present(answer: Promise<boolean>): Promise<boolean> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof RootMissing) return false;
    throw error;
  }
}

/** Browsers push no event for "the view now shows this", so it is asked for, 25 times a second. A missing root is a "no". */
export async function until(
  what: string,
  probe: () => Promise<boolean>,
  options: WaitOptions = {},
): Promise<void> {
  const { timeout = PATIENCE } = options;
  const end = Date.now() + timeout;
  while (!(await present(probe()))) {
    if (Date.now() > end) throw new Error(`Waited ${timeout} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PROBE_EVERY));
  }
}

// The functions below run in the page: self-contained, their source is sent there.

function textOf(root: Root, selector: string | null): string {
  const holder = 'body' in root ? root.body : root;
  const found =
    selector === null
      ? [...holder.children].filter((child) => !child.matches('style, script'))
      : [...root.querySelectorAll(selector)].slice(0, 1);
  return found
    .map((element) =>
      (element instanceof HTMLElement ? element.innerText : (element.textContent ?? '')).trim(),
    )
    .join('\n');
}

function textsOf(root: Root, selector: string): string[] {
  return Array.from(root.querySelectorAll<HTMLElement>(selector), (element) =>
    (element.innerText ?? element.textContent ?? '').trim(),
  );
}

function attributeOf(root: Root, selector: string, name: string): string | null {
  return root.querySelector(selector)?.getAttribute(name) ?? null;
}

function matches(root: Root, selector: string, text: string | null): boolean {
  const found = Array.from(root.querySelectorAll<HTMLElement>(selector));
  return found.some(
    (element) => text === null || (element.innerText ?? element.textContent ?? '').includes(text),
  );
}

function isAt(root: Root, selector: string, index: number): boolean {
  return root.querySelectorAll(selector)[index] !== undefined;
}

function middleOf(root: Root, selector: string, index: number): { x: number; y: number } {
  const element = root.querySelectorAll(selector)[index];
  if (!element) throw new Error(`No "${selector}" number ${index}`);
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = element.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

function boxOf(root: Root, selector: string): Box {
  const { x = 0, y = 0, width = 0, height = 0 } = root.querySelector(selector)?.getBoundingClientRect() ?? {};
  return { x, y, width, height };
}
