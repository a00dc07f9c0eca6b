// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Detection, FieldEvidence, PaperDetection } from '../../../lib/sites/site.ts';
import { detect, fixtures } from './pages.ts';

interface Expected extends Record<string, unknown> {
  status: string;
  rows?: unknown[];
  count?: number;
  first?: unknown;
  last?: unknown;
  abstractStart?: string;
  absent?: string[];
  /** Source, and where it matters trust and cut, of some fields: `"title": "meta"`, `"title": "meta hint clipped"`. */
  evidence?: Record<string, string>;
}

/** The evidence of those fields in the words of `expected.json`, as exact as they are there. */
function shortEvidence({ evidence }: PaperDetection, expected: Record<string, string>) {
  const words = (field: string) => {
    const { from, trust, clipped } = evidence[field as keyof FieldEvidence] ?? {};
    const all = [from, trust, ...(clipped ? ['clipped'] : [])];
    return (expected[field]?.includes(' ') ? all : all.slice(0, 1)).join(' ');
  };
  return Object.fromEntries(Object.keys(expected).map((field) => [field, words(field)]));
}

function checkPaper(
  found: Detection,
  { abstractStart, absent = [], evidence = {}, ...expected }: Expected,
): void {
  expect(found).toMatchObject(expected);
  if (found.status === 'paper') expect(shortEvidence(found, evidence)).toEqual(evidence);
  for (const field of absent) expect(found).not.toHaveProperty(field);
  if (abstractStart && found.status === 'paper')
    expect(found.paper?.abstract.slice(0, abstractStart.length)).toBe(abstractStart);
}

function checkListing(found: Detection, { rows, count, first, last, ...expected }: Expected): void {
  if (found.status !== 'listing') throw new Error(`${found.status} instead of a listing`);
  expect(found).toMatchObject(expected);
  const read = found.rows.map((row) => row.read());
  expect(read.map(({ ids }) => ids)).toMatchObject(found.rows.map(({ ids }) => ids));
  if (rows) expect(read).toEqual(rows);
  if (count === undefined) return;
  expect(read).toHaveLength(count);
  expect(read[0]).toEqual(first);
  expect(read.at(-1)).toEqual(last);
}

describe('saved pages', () => {
  it('are each under a URL of their own', () => {
    expect(fixtures.length).toBeGreaterThan(20);
    expect(new Set(fixtures.map(({ url }) => new URL(url).href)).size).toBe(fixtures.length);
  });

  it.each(fixtures)('$folder', { timeout: 30_000 }, ({ html, url, expected }) => {
    const found = detect(html, url);
    expect(found.status).toBe(expected.status);
    if (found.status === 'listing') checkListing(found, expected as Expected);
    else checkPaper(found, expected as Expected);
  });
});
