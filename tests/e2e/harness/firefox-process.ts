import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Json } from './driver.ts';
import { connectMarionette, connectPort, freePort, type Marionette } from './marionette.ts';

const QUIET_PREFS = {
  'app.normandy.enabled': false,
  'app.update.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.page': 0,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,none',
  'toolkit.telemetry.enabled': false,
};

/** A running Firefox and the connection to it. */
export interface FirefoxProcess {
  child: ChildProcess;
  marionette: Marionette;
}

export interface FirefoxOptions {
  executable: string;
  /** An existing folder; what it holds is kept. */
  profile: string;
  /** Preferences beside those that keep it quiet. */
  preferences: Record<string, Json>;
  headed: boolean;
}

/** Starts Firefox and connects to it. `--remote-allow-system-access` opens the chrome context. */
export async function startFirefox(options: FirefoxOptions): Promise<FirefoxProcess> {
  const { executable, profile, preferences, headed } = options;
  const port = await freePort();
  writeFileSync(
    join(profile, 'user.js'),
    userJs({ ...QUIET_PREFS, ...preferences, 'marionette.port': port }),
  );
  const args = ['--no-remote', '--marionette', '--remote-allow-system-access', '--profile', profile];
  const child = spawn(executable, headed ? args : ['--headless', ...args], {
    stdio: 'ignore',
    env: { ...process.env, MOZ_HEADLESS_WIDTH: '1280', MOZ_HEADLESS_HEIGHT: '900' },
  });
  try {
    return { child, marionette: await connectMarionette(await connectPort(port, 30_000)) };
  } catch (error) {
    child.kill('SIGKILL');
    throw new Error(`Firefox (${executable}) did not start`, { cause: error });
  }
}

/** Resolves when the process has ended. */
export async function quitFirefox({ child, marionette }: FirefoxProcess): Promise<void> {
  const gone = ended(child);
  // A quit that asks nobody: the answer may be lost with the connection.
  await marionette.command('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
  marionette.disconnect();
  const patience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(patience);
}

export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

function userJs(preferences: Record<string, Json>): string {
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  return lines.join('');
}
