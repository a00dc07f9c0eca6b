// Where the two browsers are on this machine. Plain JavaScript: tools/setup.mjs runs on any Node, before anything is installed.
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

/** For each browser: the variable that overrides the search, the names on PATH, fixed places, and what apt calls it. */
const KNOWN = {
  chromium: {
    variable: 'CHROMIUM',
    names: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
    places: [
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    apt: 'chromium',
  },
  firefox: {
    variable: 'FIREFOX',
    names: ['firefox-esr', 'firefox'],
    places: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
    apt: 'firefox-esr',
  },
};

export const BROWSERS = Object.keys(KNOWN);

/** The browser's executable, or `undefined` when it is not on this machine. */
export function findBrowser(name, env = process.env) {
  const { variable, names, places } = KNOWN[name];
  if (env[variable]) return isExecutable(env[variable]) ? env[variable] : undefined;
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = [...names.flatMap((file) => folders.map((folder) => join(folder, file))), ...places];
  return candidates.find(isExecutable);
}

/** True when the user named an executable: nothing should then be installed in its stead. */
export function isOverridden(name, env = process.env) {
  return Boolean(env[KNOWN[name].variable]);
}

/** One line for a person whose machine lacks the browser. */
export function howToInstall(name, env = process.env) {
  const { apt, variable } = KNOWN[name];
  if (isOverridden(name, env))
    return `${variable} is set to ${env[variable]}, which is no program that can be run.`;
  return `${name} was not found: install it (Debian: apt-get install ${apt}) or set ${variable} to its executable.`;
}

export function aptPackage(name) {
  return KNOWN[name].apt;
}

function isExecutable(file) {
  if (!existsSync(file)) return false;
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
