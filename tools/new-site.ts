// Starts a site: `node tools/new-site.ts ID HOST ["Its name"]`, say `node tools/new-site.ts scipost scipost.org SciPost`.
// Writes an adapter, a page of a paper and a page with a list under tests/fixtures/sites/, and the line in the registry.
// What it writes passes all tests, of a site that does not exist: make it yours. Nothing that is there is overwritten.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type NewSite, newSiteFiles, registered } from './new-site/files.ts';

const ROOT = join(import.meta.dirname, '..');
const REGISTRY = join(ROOT, 'lib', 'sites', 'index.ts');
const USAGE = 'usage: node tools/new-site.ts ID HOST ["Its name"], with an ID of small letters and digits';

try {
  start(siteOf(process.argv.slice(2)));
} catch (error) {
  console.error(`new-site: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

function siteOf([id = '', host = '', name = id]: readonly string[]): NewSite {
  if (!/^[a-z][a-z0-9]{1,30}$/.test(id) || !/^[a-z0-9.-]+\.[a-z]{2,}$/.test(host)) throw new Error(USAGE);
  return { id, host, name };
}

function start(site: NewSite): void {
  const files = Object.entries(newSiteFiles(site)).map(([path, text]) => ({ path, text }));
  const there = files.filter(({ path }) => existsSync(join(ROOT, path)));
  if (there.length > 0) throw new Error(`${there.map(({ path }) => path).join(', ')}: already there`);
  for (const { path, text } of files) {
    mkdirSync(dirname(join(ROOT, path)), { recursive: true });
    writeFileSync(join(ROOT, path), text);
    console.log(path);
  }
  writeFileSync(REGISTRY, registered(readFileSync(REGISTRY, 'utf8'), site));
  console.log('lib/sites/index.ts');
}
