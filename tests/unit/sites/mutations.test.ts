// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { detectPage, detectUrl } from '../../../lib/sites/detect.ts';
import type { Detection } from '../../../lib/sites/site.ts';
import { fixtures, parse } from './pages.ts';

/** mulberry32: the same faults on every run. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const GARBLED = [
  '',
  '[',
  '\u202e\u0000$\\frac{',
  '10.5555/another.1',
  'arXiv:1611.03530v9',
  '𝔘'.repeat(50),
  '{'.repeat(500),
];

function mutate(doc: Document, random: () => number): void {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const element = pick(
    Array.from(doc.querySelectorAll('*')).filter(({ localName }) => !/^(?:html|head|body)$/.test(localName)),
  );
  if (!element) return;
  const faults = [
    () => element.remove(),
    () => element.after(element.cloneNode(true)),
    () => element.replaceChildren(pick(GARBLED) ?? ''),
    () => element.replaceWith(...element.childNodes),
    () => element.removeAttribute(pick(element.getAttributeNames()) ?? 'class'),
    () => element.setAttribute(pick(element.getAttributeNames()) ?? 'class', pick(GARBLED) ?? ''),
  ];
  pick(faults)?.();
}

function readWholly(found: Detection): Detection {
  if (found.status === 'listing') for (const row of found.rows) row.read();
  return found;
}

describe('damaged pages', () => {
  const random = randomFrom(20_261_124);
  const cases = Array.from({ length: 600 }, (_, index) => ({
    index,
    page: fixtures[index % fixtures.length]!,
  }));

  it.each(cases)('$index: $page.folder', ({ page }) => {
    const url = new URL(page.url);
    const match = detectUrl(url)?.match;
    const doc = parse(page.html);
    const faults = 1 + Math.floor(random() * 8);
    for (let i = 0; i < faults; i++) mutate(doc, random);
    const found = readWholly(detectPage(doc, url));
    if (!match || !('ids' in match)) return expect(found.status).toBeDefined();
    // What the URL says holds whatever the page says; only walls, and pages whose URL names no id, show nothing.
    const isSilent = page.expected.status === 'none' || Object.keys(match.ids).length === 0;
    if (found.status === 'none') return expect(isSilent).toBe(true);
    expect(found).toMatchObject({ status: 'paper', page: match.page, ids: match.ids });
    if (match.version !== undefined) expect(found).toHaveProperty('version', match.version);
  });
});
