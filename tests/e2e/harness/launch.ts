import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BROWSERS, findBrowser, howToInstall } from '../../../tools/browsers.mjs';
import { launchChromium } from './chromium.ts';
import type { Browser, BrowserName, LaunchOptions } from './driver.ts';
import { launchFirefox } from './firefox.ts';
import { ROOT } from './fixtures.ts';

const LAUNCH = { chromium: launchChromium, firefox: launchFirefox };
const BUILD = { chromium: 'chrome-mv3', firefox: 'firefox-mv3' };

/** The browsers to test in: all, or those that the variable BROWSERS names (`BROWSERS=firefox npm run e2e`). */
export function wantedBrowsers(env: NodeJS.ProcessEnv = process.env): BrowserName[] {
  const named = env.BROWSERS?.split(',');
  return named ? BROWSERS.filter((name) => named.includes(name)) : BROWSERS;
}

/** Folder of the built extension for that browser. Throws when it was not built. */
export function builtExtension(name: BrowserName): string {
  const folder = join(ROOT, '.output', BUILD[name]);
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error(`${BUILD[name]} is not built: run "npm run build" first.`);
}

/** A browser that is not installed is an error that says what to install, never a skipped test. */
export async function launch(name: BrowserName, options: Partial<LaunchOptions> = {}): Promise<Browser> {
  const executable = findBrowser(name);
  if (!executable) throw new Error(howToInstall(name));
  return LAUNCH[name](executable, { ...options, extension: options.extension ?? builtExtension(name) });
}
