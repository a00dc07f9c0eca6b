import { browser } from './browser.ts';
import { GIVEN } from './given.ts';

/** `action` is `browserAction` in Firefox's manifest version 2. */
const action = () => browser.action ?? browser.browserAction;

export interface BadgeLook {
  text: string;
  title: string;
}

/** A tab's badge and tooltip; an empty text takes the badge away. The tab may be gone by now: that is no fault. */
export async function setBadge(tabId: number, { text, title }: BadgeLook): Promise<void> {
  await Promise.all([
    action().setBadgeText({ tabId, text }),
    action().setBadgeBackgroundColor({ tabId, color: '#0b6e6e' }),
    action().setTitle({ tabId, title }),
  ]).catch(() => undefined);
}

export async function readBadge(tabId: number): Promise<BadgeLook> {
  const [text, title] = await Promise.all([action().getBadgeText({ tabId }), action().getTitle({ tabId })]);
  return { text, title };
}

/**
 * Runs a packaged script in a tab's page, once it is parsed or `atOnce`, and gives back what it returned; throws where the
 * browser refuses.
 */
export async function runInTab(tabId: number, file: string, atOnce = false): Promise<unknown> {
  const how = { target: { tabId }, files: [file], injectImmediately: atOnce };
  const [outcome] = await browser.scripting.executeScript(how);
  return outcome?.result;
}

/** The same of a script that needs something to work on, which is plain data. */
export async function runInTabOn(tabId: number, file: string, given: unknown): Promise<unknown> {
  const give = (name: string, value: unknown) => {
    (globalThis as Record<string, unknown>)[name] = value;
  };
  await browser.scripting.executeScript({ target: { tabId }, func: give, args: [GIVEN, given] });
  return runInTab(tabId, file);
}

/** The address of a tab, where host or active-tab permission lets us see it. */
export async function tabUrl(tabId: number): Promise<URL | undefined> {
  const { url } = await browser.tabs.get(tabId);
  return url && URL.canParse(url) ? new URL(url) : undefined;
}

/** Address and title of a tab, where host or active-tab permission lets us see them. */
export async function tabShown(tabId: number): Promise<{ url?: URL; title: string }> {
  const { url, title = '' } = await browser.tabs.get(tabId);
  return { title, ...(url && URL.canParse(url) && { url: new URL(url) }) };
}

/** The tab that the user looks at. */
export async function activeTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id;
}

export async function sendToTab(tabId: number, message: unknown): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message);
}

/** Opens the popup; where the browser refuses that without a click on its own button, a tab with the same screen. */
export async function openPopup(): Promise<boolean> {
  try {
    await action().openPopup();
    return true;
  } catch {
    await browser.tabs.create({ url: browser.runtime.getURL('/popup.html') });
    return false;
  }
}

/** The tab that a popup was opened over. */
export async function currentTabId(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}

/** Opens an address in a tab of its own; `background` leaves the user where they are. */
export async function openTab(url: string, background: boolean): Promise<void> {
  await browser.tabs.create({ url, active: !background });
}

/** Whether this page of the extension stands in a tab of its own, not in the popup. */
export async function isOwnTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}

/** The full address of a file of the extension. */
export function ownUrl(path: string): string {
  return browser.runtime.getURL(path);
}
