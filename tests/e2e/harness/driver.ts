/**
 * What a scenario may ask of a real browser with the extension in it. `chromium.ts` and `firefox.ts` implement it, so
 * that every scenario is written once. Selectors are CSS, inside the view they are asked of.
 */
export type BrowserName = 'chromium' | 'firefox';

/** What crosses into a page and back: JSON. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json | undefined };

/** The root a view looks into: a document or a shadow root. */
export type Root = Document | ShadowRoot;

export interface WaitOptions {
  /** Milliseconds; 5,000 when absent. */
  timeout?: number;
}

/** Something on screen that can be read and operated: a page, a closed shadow root in it, or the popup. */
export interface View {
  /**
   * Runs a self-contained function in the view with its root as first argument: nothing of the test's scope is seen
   * there. Rejects when the root is not there (any more).
   */
  evaluate<A extends readonly Json[], R>(
    read: (root: Root, ...args: A) => R | Promise<R>,
    ...args: A
  ): Promise<R>;
  /** The same with a function's source, for what no function of the test can hold (a whole library). */
  run(source: string, ...args: Json[]): Promise<unknown>;
  /** Is the root there at all? */
  exists(): Promise<boolean>;
  /** Rendered text of the whole view or of the first match; `''` when there is none. */
  text(selector?: string): Promise<string>;
  /** Rendered text of every match, in document order. */
  texts(selector: string): Promise<string[]>;
  attribute(selector: string, name: string): Promise<string | undefined>;
  count(selector: string): Promise<number>;
  /** Repeats `probe` until it holds, and rejects with `what` otherwise. */
  until(what: string, probe: () => Promise<boolean>, options?: WaitOptions): Promise<void>;
  /** Until the selector matches, and its text holds `text` when one is given. */
  waitFor(selector: string, text?: string, options?: WaitOptions): Promise<void>;
  /** A real click in the middle of the `index`-th match, scrolled into view first. */
  click(selector: string, index?: number): Promise<void>;
  /** A real key press on what has the focus: `Enter`, `ArrowDown`, `a`, `Alt+Shift+S`. */
  press(keys: string): Promise<void>;
  /** Types text into what has the focus. */
  type(text: string): Promise<void>;
  /** PNG of the visible part, or in Chromium of the first match alone. */
  screenshot(file: string, selector?: string): Promise<void>;
  /** The system's colour scheme, as the view sees it. */
  dark(on: boolean): Promise<void>;
  /** The view as it would be printed. */
  printed(on: boolean): Promise<void>;
}

/** A tab. As a view it is the page's document. */
export interface Tab extends View {
  url(): Promise<string>;
  /** Goes there in this tab and waits for the load event. */
  goto(url: string): Promise<void>;
  /** Makes it the active tab of its window. */
  focus(): Promise<void>;
  /** The closed shadow root of the `index`-th host of that name. The view may be asked for before the host is there. */
  shadow(host: string, index?: number): View;
  /** Size of the page's viewport in CSS pixels. */
  resize(width: number, height: number): Promise<void>;
  close(): Promise<void>;
}

export interface Browser {
  readonly name: BrowserName;
  /** A new active tab on that URL, loaded. */
  open(url: string): Promise<Tab>;
  /** The open tab whose URL begins so; the extension opened it. */
  attach(address: string): Promise<Tab>;
  /** URLs of all open tabs. */
  tabUrls(): Promise<string[]>;
  /** Presses the toolbar button for the active tab, as a user would (which grants `activeTab`), and gives the popup. */
  openPopup(): Promise<View>;
  closePopup(): Promise<void>;
  /** Kills the background (service worker or event page) without asking it. */
  stopBackground(): Promise<void>;
  backgroundRuns(): Promise<boolean>;
  /** Installs the same build again, over itself. */
  reloadExtension(): Promise<void>;
  /** Text of the toolbar badge for the active tab. */
  badge(): Promise<string>;
  /** Runs a command of the manifest as its keys would. */
  runCommand(name: string): Promise<void>;
  /**
   * Chooses an item of the context menu, which is the browser's own and out of a driver's reach: the event of the choice is
   * raised for the active tab. Gives the popup that opens.
   */
  chooseMenuItem(id: string, on: { selectionText?: string; linkUrl?: string }): Promise<View>;
  /** Address of a file of the extension. */
  extensionUrl(file: string): string;
  /** The user will say yes when the extension asks for these match patterns: no driver can press a browser's own prompt. */
  allowHosts(patterns: readonly string[]): Promise<void>;
  /** Takes granted match patterns back, as the browser's own settings do. */
  withdrawHosts(patterns: readonly string[]): Promise<void>;
  /** Quits and starts again on the same profile, extension included. */
  restart(): Promise<void>;
  /** Resolves when the browser has ended, by whomever. */
  ended(): Promise<void>;
  /** Quits and removes the profile. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  /** Port on 127.0.0.1 that every host name is sent to; absent: the real network. */
  port?: number;
  /** Shows a window. */
  headed?: boolean;
}
