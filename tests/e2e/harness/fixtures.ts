import { readdirSync, readFileSync } from 'node:fs';
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
  return readdirSync(SITES, { recursive: true, withFileTypes: true })
    .filter(({ name }) => name === 'page.html')
    .map(({ parentPath, name }) => ({ url: urlOf(parentPath), file: join(parentPath, name) }));
}

function urlOf(folder: string): string {
  const { url } = JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as { url: string };
  return new URL(url).href;
}
