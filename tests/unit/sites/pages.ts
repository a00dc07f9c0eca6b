import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { detectPage } from '../../../lib/sites/detect.ts';
import type { Detection } from '../../../lib/sites/site.ts';
import { parsePage } from '../../../tools/detect/parse-page.ts';

const ROOT = join(import.meta.dirname, '..', '..', '..');
const FIXTURES = join(ROOT, 'tests', 'fixtures', 'sites');

export interface Fixture {
  folder: string;
  url: string;
  html: string;
  expected: Record<string, unknown>;
}

/** Every folder with a `page.html`, by name; one without `expected.json` fails here. */
export const fixtures: readonly Fixture[] = readdirSync(FIXTURES, { recursive: true, withFileTypes: true })
  .filter(({ name }) => name === 'page.html')
  .map(({ parentPath }) => readFixture(parentPath))
  .toSorted((a, b) => (a.folder < b.folder ? -1 : 1));

function readFixture(path: string): Fixture {
  const { url, ...expected } = JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8'));
  return {
    folder: relative(FIXTURES, path).replaceAll('\\', '/'),
    url,
    html: readFileSync(join(path, 'page.html'), 'utf8'),
    expected,
  };
}

export function fixture(folder: string): Fixture {
  const found = fixtures.find((page) => page.folder === folder);
  if (!found) throw new Error(`No fixture ${folder}`);
  return found;
}

/** Pages rendered by arXiv's own software; they are no part of the repository. */
export const RENDERED = join(ROOT, '..', 'shared', 'pages');
export const hasRendered = existsSync(join(RENDERED, 'index.jsonl'));

/** Parses as browsers do; nothing of the page is run or loaded. */
export function parse(html: string): Document {
  const { happyDOM } = window as unknown as { happyDOM: { settings: Record<string, boolean> } };
  happyDOM.settings.handleDisabledFileLoadingAsSuccess = true;
  return parsePage(html, document.implementation.createHTMLDocument(''));
}

export function detect(html: string, url: string): Detection {
  return detectPage(parse(html), new URL(url));
}
