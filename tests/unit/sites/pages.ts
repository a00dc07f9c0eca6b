import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { detectPage } from '../../../lib/sites/detect.ts';
import type { Detection } from '../../../lib/sites/site.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FIXTURES = join(ROOT, 'tests', 'fixtures', 'sites');

export interface Fixture {
  folder: string;
  url: string;
  html: string;
  expected: Record<string, unknown>;
}

export const fixtures: readonly Fixture[] = Object.entries(
  JSON.parse(readFileSync(join(FIXTURES, 'index.json'), 'utf8')) as Record<string, string>,
).map(([folder, url]) => ({
  folder,
  url,
  html: readFileSync(join(FIXTURES, folder, 'page.html'), 'utf8'),
  expected: JSON.parse(readFileSync(join(FIXTURES, folder, 'expected.json'), 'utf8')),
}));

export function fixture(folder: string): Fixture {
  const found = fixtures.find((page) => page.folder === folder);
  if (!found) throw new Error(`No fixture ${folder}`);
  return found;
}

/** Pages rendered by arXiv's own software; they are no part of the repository. */
export const RENDERED = join(ROOT, '..', 'shared', 'pages');
export const hasRendered = existsSync(join(RENDERED, 'index.jsonl'));

/** Parses; whatever the page would load stays unloaded. */
export function parse(html: string): Document {
  const { happyDOM } = window as unknown as { happyDOM: { settings: Record<string, boolean> } };
  happyDOM.settings.handleDisabledFileLoadingAsSuccess = true;
  return new DOMParser().parseFromString(html, 'text/html');
}

export function detect(html: string, url: string): Detection {
  return detectPage(parse(html), new URL(url));
}
