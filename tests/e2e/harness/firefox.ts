import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, LaunchOptions } from './driver.ts';
import { addonId, createExtension, extensionPreferences } from './firefox-extension.ts';
import { ended, type FirefoxProcess, quitFirefox, startFirefox } from './firefox-process.ts';
import { createTab } from './firefox-view.ts';
import { proxyPreferences, startProxy } from './proxy.ts';

/** Starts Firefox on a profile of its own with the unpacked extension in it, as a temporary add-on. */
export async function launchFirefox(executable: string, options: LaunchOptions): Promise<Browser> {
  const { extension, port, headed = false } = options;
  const profile = mkdtempSync(join(tmpdir(), 'kindred-firefox-'));
  const proxy = port ? await startProxy(port) : undefined;
  const id = addonId(extension);
  const preferences = { ...extensionPreferences(id), ...(proxy ? proxyPreferences(proxy) : {}) };
  const install = async ({ marionette }: FirefoxProcess) =>
    void (await marionette.command('Addon:Install', { path: extension, temporary: true }));
  const begin = async () => {
    const started = await startFirefox({ executable, profile, preferences, headed });
    await install(started);
    return started;
  };
  let run = await begin();
  return {
    name: 'firefox',
    ...createExtension(id, () => run.marionette),
    async open(url) {
      const tab = createTab(run.marionette, String(await run.marionette.chrome(NEW_TAB)));
      await tab.goto(url);
      await tab.focus();
      return tab;
    },
    async attach(address) {
      const panel = await run.marionette.chrome(TAB_ON, [address]);
      if (typeof panel !== 'string') throw new Error(`No tab is open on ${address}`);
      return createTab(run.marionette, panel);
    },
    tabUrls: async () => (await run.marionette.chrome(TAB_URLS)) as string[],
    reloadExtension: () => install(run),
    async restart() {
      await quitFirefox(run);
      run = await begin();
    },
    ended: () => ended(run.child),
    async close() {
      await quitFirefox(run);
      proxy?.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}

const NEW_TAB = `
  const tab = gBrowser.addTab('about:blank', {
    triggeringPrincipal: Services.scriptSecurityManager.getSystemPrincipal(),
  });
  gBrowser.selectedTab = tab;
  return tab.linkedPanel;`;

const TAB_ON =
  'return gBrowser.tabs.find((tab) => tab.linkedBrowser.currentURI.spec.startsWith(args[0]))?.linkedPanel ?? null';

const TAB_URLS = 'return gBrowser.tabs.map((tab) => tab.linkedBrowser.currentURI.spec)';
