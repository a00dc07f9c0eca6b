// @vitest-environment happy-dom
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Detection } from '../../../lib/sites/site.ts';
import { detect, fixtures } from './pages.ts';

interface Expected extends Record<string, unknown> {
  status: string;
  rows?: unknown[];
  count?: number;
  first?: unknown;
  last?: unknown;
  abstractStart?: string;
  absent?: string[];
}

function checkPaper(found: Detection, { abstractStart, absent = [], ...expected }: Expected): void {
  expect(found).toMatchObject(expected);
  for (const field of absent) expect(found).not.toHaveProperty(field);
  if (abstractStart && found.status === 'paper')
    expect(found.paper?.abstract.slice(0, abstractStart.length)).toBe(abstractStart);
}

function checkListing(found: Detection, { rows, count, first, last, ...expected }: Expected): void {
  if (found.status !== 'listing') throw new Error(`${found.status} instead of a listing`);
  expect(found).toMatchObject(expected);
  const read = found.rows.map((row) => row.read());
  expect(read.map(({ ids }) => ids.arxiv)).toEqual(found.rows.map(({ ids }) => ids.arxiv));
  if (rows) expect(read).toEqual(rows);
  if (count === undefined) return;
  expect(read).toHaveLength(count);
  expect(read[0]).toEqual(first);
  expect(read.at(-1)).toEqual(last);
}

describe('saved pages', () => {
  it('are all in the index', () => {
    const root = join(import.meta.dirname, '..', '..', 'fixtures', 'sites');
    const folders = readdirSync(root, { recursive: true, withFileTypes: true })
      .filter(({ name }) => name === 'page.html')
      .map(({ parentPath }) => parentPath.slice(root.length + 1).replaceAll('\\', '/'));
    expect(folders.toSorted()).toEqual(fixtures.map(({ folder }) => folder).toSorted());
  });

  it.each(fixtures)('$folder', ({ html, url, expected }) => {
    const found = detect(html, url);
    expect(found.status).toBe(expected.status);
    if (found.status === 'listing') checkListing(found, expected as Expected);
    else checkPaper(found, expected as Expected);
  });
});
