// Makes a bare checkout ready: dependencies, browsers (`--browser=chromium,firefox`), a Node that runs TypeScript.
// Runs on an old Node and needs nothing installed. Exit code 1 with one line when something has to be done by hand.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { aptPackage, BROWSERS, findBrowser, howToInstall, isOverridden } from './browsers.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
/** Type stripping without a flag arrived in 22.18; wxt asks for 22 anyway. */
const OLDEST_NODE = [22, 18];

installDependencies();
installBrowsers(wantedBrowsers(process.argv.slice(2)));
checkNode();

/** `npm ci` unless the last one was for this very lock file. npm's own record does not hold the lock file's hash: ours does. */
function installDependencies() {
  const stamp = join(ROOT, 'node_modules', '.kindred-lock');
  const hash = createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  if (!existsSync(stamp) && matchesHiddenLockfile()) return writeFileSync(stamp, hash);
  console.log('Installing dependencies (npm ci) …');
  run('npm', ['ci', '--no-audit', '--no-fund']) ||
    stop('npm ci failed: see above. It needs the npm registry.');
  writeFileSync(stamp, hash);
}

/** Someone ran `npm ci` or `npm install` by hand: npm's hidden lock file then lists the same packages. */
function matchesHiddenLockfile() {
  const hidden = join(ROOT, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const installed = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')).packages;
  return Object.entries(wanted).every(([path, entry]) => {
    const found = installed[path];
    return path === '' || (found ? found.version === entry.version : entry.optional === true);
  });
}

function wantedBrowsers(args) {
  const flag = args.find((arg) => arg.startsWith('--browser='));
  const names = flag ? flag.slice('--browser='.length).split(',').filter(Boolean) : [];
  const unknown = names.find((name) => !BROWSERS.includes(name));
  if (unknown) stop(`--browser takes ${BROWSERS.join(' and ')}, not "${unknown}".`);
  return names;
}

function installBrowsers(names) {
  const missing = names.filter((name) => !findBrowser(name));
  if (missing.length === 0) return;
  const installable = missing.filter((name) => !isOverridden(name));
  const elevate = installable.length > 0 ? elevation() : undefined;
  if (elevate) installWithApt(elevate, installable.map(aptPackage));
  const still = missing.filter((name) => !findBrowser(name));
  if (still.length > 0) stop(still.map(howToInstall).join(' '));
}

/** How to call apt-get as root without a password: a command prefix, or `undefined` when that is not possible here. */
function elevation() {
  if (!succeeds('apt-get', ['--version'])) return undefined;
  if (process.getuid?.() === 0) return [];
  return succeeds('sudo', ['-n', 'true']) ? ['sudo', '-n'] : undefined;
}

/** A browser without any font draws empty boxes: bring one when there is none. */
function installWithApt(elevate, packages) {
  const fonts = existsSync('/usr/share/fonts/truetype') ? [] : ['fonts-liberation'];
  const apt = (...args) =>
    run(...withPrefix([...elevate, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]));
  console.log(`Installing ${packages.join(', ')} (apt-get) …`);
  apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', ...packages, ...fonts);
}

/** Looks at the Node that npm's scripts will use: the one in node_modules where the platform has it, else this one. */
function checkNode() {
  const bundled = join(ROOT, 'node_modules', '.bin', 'node');
  const node = existsSync(bundled) ? bundled : process.execPath;
  const version = spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() ?? '';
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [wantMajor, wantMinor] = OLDEST_NODE;
  if (major > wantMajor || (major === wantMajor && minor >= wantMinor)) return;
  stop(
    `Node ${OLDEST_NODE.join('.')} or newer is needed, this is ${version || 'unknown'}: install it from nodejs.org.`,
  );
}

function withPrefix([command, ...args]) {
  return [command, args];
}

function run(command, args) {
  return spawnSync(command, args, { cwd: ROOT, stdio: 'inherit' }).status === 0;
}

function succeeds(command, args) {
  return spawnSync(command, args, { stdio: 'ignore' }).status === 0;
}

function stop(line) {
  console.error(line);
  process.exit(1);
}
