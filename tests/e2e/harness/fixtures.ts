import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const ROOT = join(import.meta.dirname, '..', '..', '..');
export const FIXTURES = join(ROOT, 'tests', 'fixtures');
const SITES = join(FIXTURES, 'sites');

export interface FixturePage {
  url: string;
  file: string;
}

/** Every saved page with the URL it is served under. */
export function fixturePages(): FixturePage[] {
  const index = join(SITES, 'index.json');
  if (!existsSync(index)) return [];
  const entries = JSON.parse(readFileSync(index, 'utf8')) as Record<string, string>;
  return Object.entries(entries).map(([folder, url]) => ({
    url: new URL(url).href,
    file: join(SITES, folder, 'page.html'),
  }));
}
