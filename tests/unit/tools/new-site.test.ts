import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/sites/detect.ts';
import type { Site, SiteExample } from '../../../lib/sites/site.ts';
import { inertDocument } from '../../../tools/detect/page-detector.ts';
import { parsePage } from '../../../tools/detect/parse-page.ts';
import { newSiteFiles, registered } from '../../../tools/new-site/files.ts';

const SITES = join(import.meta.dirname, '..', '..', '..', 'lib', 'sites');
const NEW = { id: 'gazette', host: 'gazette.example.org', name: 'The Roe’s Gazette' };
const files = newSiteFiles(NEW);

/** The adapter as it would run in its place. */
async function adapter(): Promise<{ gazette: Site; examples: () => SiteExample[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'new-site-'));
  const file = join(folder, 'gazette.ts');
  writeFileSync(file, (files['lib/sites/gazette.ts'] ?? '').replaceAll("'./", `'${SITES}/`));
  try {
    return await import(pathToFileURL(file).href);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('a site just started', () => {
  it('reads its pages', async () => {
    const { gazette } = await adapter();
    const { detectPage } = createDetector([gazette]);
    for (const kind of ['paper', 'search']) {
      const { url, evidence, rows, ...expected } = JSON.parse(
        files[`tests/fixtures/sites/gazette/${kind}/expected.json`] ?? '',
      );
      const html = files[`tests/fixtures/sites/gazette/${kind}/page.html`] ?? '';
      const found = detectPage(parsePage(html, inertDocument()), new URL(url));
      expect(found).toMatchObject(expected);
      if (found.status === 'listing') expect(found.rows.map((row) => row.read())).toEqual(rows);
      if (found.status === 'paper') expect(Object.keys(found.evidence)).toEqual(Object.keys(evidence));
    }
  });

  it('knows its examples', async () => {
    const { gazette, examples } = await adapter();
    for (const { url, page } of examples()) expect(gazette.detect(new URL(url))?.page ?? 'none').toBe(page);
  });

  it('has a line in the registry, in order', () => {
    const registry = registered(readFileSync(join(SITES, 'index.ts'), 'utf8'), NEW);
    expect(registry).toMatch(
      /frontiers\.ts';\nimport \{ gazette \} from '\.\/gazette\.ts';\nimport \{ generic \}/,
    );
    expect(registry).toMatch(/\n {2}gazette,\n {2}openalex,\n/);
    expect(() => registered('', NEW)).toThrow(/yourself/);
  });
});
