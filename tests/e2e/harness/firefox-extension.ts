import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Json } from './driver.ts';
import { createBrowserView, POPUP } from './firefox-view.ts';
import type { Marionette } from './marionette.ts';
import { until } from './view.ts';

/** A fixed address for the extension's pages, so that its storage is the same after a restart. */
const UUID = '11111111-2222-4333-8444-555555555555';

/** The id that the manifest gives to the add-on. */
export function addonId(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
  return manifest.browser_specific_settings.gecko.id;
}

/** A temporary add-on is uninstalled when the browser quits: what it stored stays for the next start. */
export function extensionPreferences(id: string): Record<string, Json> {
  return {
    'extensions.webextensions.uuids': JSON.stringify({ [id]: UUID }),
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    // Optional permissions are granted without a prompt, though still for a click alone.
    'extensions.webextOptionalPermissionPrompts': false,
    // The event of a menu's item is raised without the click that a real choice is.
    'extensions.openPopupWithoutUserGesture.enabled': true,
  };
}

type ExtensionPart = Pick<
  Browser,
  | 'openPopup'
  | 'closePopup'
  | 'stopBackground'
  | 'backgroundRuns'
  | 'badge'
  | 'runCommand'
  | 'chooseMenuItem'
  | 'extensionUrl'
  | 'allowHosts'
  | 'withdrawHosts'
>;

/** What a scenario does with the extension itself. `marionette` gives the connection of the current run. */
export function createExtension(id: string, marionette: () => Marionette): ExtensionPart {
  const chrome: Marionette['chrome'] = (body, args) => marionette().chrome(body, args);
  /** With `extension` and its toolbar `button` in scope. */
  const withExtension: Marionette['chrome'] = (body, args) => chrome(inScope(id, body), args);
  const closePopup = async () => {
    await chrome(`${POPUP}?.closest('panel').hidePopup()`);
    await until('the popup to close', async () => (await chrome(`return ${POPUP} === null`)) === true);
  };
  const popupView = async () => {
    const popup = createBrowserView(marionette(), POPUP);
    await popup.until('the popup', () => popup.evaluate(isLoaded));
    await until('the popup to open', async () => (await chrome(IS_OPEN)) === true);
    return popup;
  };
  return {
    async openPopup() {
      // A press on the button of an open popup would close it.
      await closePopup();
      await withExtension('button.triggerAction(window)');
      return popupView();
    },
    async chooseMenuItem(menuItemId, on) {
      await closePopup();
      await withExtension(MENU, [{ menuItemId, ...on }]);
      return popupView();
    },
    closePopup,
    async stopBackground() {
      await withExtension('await extension.terminateBackground()');
    },
    backgroundRuns: async () => (await withExtension('return extension.backgroundState')) === 'running',
    badge: async () => String((await withExtension(BADGE)) ?? ''),
    extensionUrl: (file) => `moz-extension://${UUID}/${file}`,
    allowHosts: async () => undefined,
    withdrawHosts: async (patterns) => void (await withExtension(WITHDRAW, [patterns])),
    runCommand: async (name) => void (await withExtension(COMMAND, [name])),
  };
}

function inScope(id: string, body: string): string {
  return `
    const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    const button = ExtensionParent.apiManager.global.browserActionFor(extension);
    ${body}`;
}

const IS_OPEN = `return ${POPUP}?.closest('panel').state === 'open'`;

const BADGE = `return button.action.getProperty(gBrowser.selectedTab, 'badgeText')`;

/** Firefox turns each command into a key element without a name: it is found by its key. */
const COMMAND = `
  const shortcut = extension.manifest.commands[args[0]].suggested_key.default.split('+').at(-1);
  const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id-"] key')];
  keys.find((key) => key.getAttribute('key') === shortcut).doCommand();`;

const WITHDRAW = `
  const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
  await ExtensionPermissions.remove(extension.id, { permissions: [], origins: args[0] }, extension);`;

/** What the menu itself does once an item is chosen; it wakes the background like any event. */
const MENU = `
  await extension.wakeupBackground?.();
  extension.emit('webext-menu-menuitem-click', args[0], gBrowser.selectedTab);`;

function isLoaded(root: Document | ShadowRoot): boolean {
  return 'readyState' in root && root.readyState === 'complete' && root.URL.startsWith('moz-extension:');
}
