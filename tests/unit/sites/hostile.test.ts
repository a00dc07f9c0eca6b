// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { detectPage, toPagePaper } from '../../../lib/sites/detect.ts';
import { SITES } from '../../../lib/sites/index.ts';
import { inertDocument } from '../../../tools/detect/page-detector.ts';
import { parsePage } from '../../../tools/detect/parse-page.ts';
import { detect, fixture, parse } from './pages.ts';

const { html, url } = fixture('arxiv/abs-hostile');
const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The hostile page with another title and abstract in metadata and markup. */
function pageWith(text: string): string {
  return html
    .replace(
      /(name="citation_(?:title|abstract)" content=")[^"]*/g,
      (_, start: string) => start + escaped(text),
    )
    .replace(/(Title:<\/span>).*(<\/h1>)/, (_, start: string, end: string) => start + escaped(text) + end);
}

describe('a hostile page', () => {
  it('is read without making or running anything', () => {
    const doc = parse(html);
    const before = doc.documentElement.outerHTML;
    const found = detectPage(doc, new URL(url));
    expect(found).toMatchObject({
      status: 'paper',
      paper: { title: expect.stringContaining('<img src=x onerror=') },
    });
    expect(doc.documentElement.outerHTML).toBe(before);
    expect(window).not.toHaveProperty('owned');
  });

  it.each([
    ['words', 'deep learning '],
    ['braces', '{'],
    ['dollars', '$'],
    ['backslashes', '\\'],
    ['ampersands', '&'],
    ['angle brackets', '<'],
    ['tags', '<p x'],
    ['scripts', 'x_'],
    ['spaces', ' \n'],
    ['hyphens', '--'],
    ['override characters', '\u202e'],
    ['surrogate pairs', '𝔘'],
  ])('of a megabyte of %s is read in good time and kept short', { timeout: 30_000 }, (_, part) => {
    const text = part.repeat(Math.ceil(1_000_000 / part.length));
    const pages = [
      [pageWith(text), url],
      [pageWith(text).replace(/<meta name="citation_[^>]*>/g, ''), url],
      [pageWith(text).replaceAll('2606.06666', 'x'), 'https://journal.example.org/1'],
    ] as const;
    for (const [page, address] of pages) {
      const doc = parsePage(page, inertDocument());
      const started = performance.now();
      const found = detectPage(doc, new URL(address));
      expect(performance.now() - started).toBeLessThan(4_000);
      if (found.status !== 'paper' || !found.paper) continue;
      expect([...found.paper.title].length).toBeLessThanOrEqual(1_000);
      expect([...found.paper.abstract].length).toBeLessThanOrEqual(20_000);
    }
  });

  it('never makes detection throw', () => {
    const [broken] = SITES.filter(({ id }) => id === 'arxiv');
    vi.spyOn(broken!, 'extract').mockImplementation(() => {
      throw new Error('a fault of the adapter');
    });
    expect(detect(html, url)).toEqual({ status: 'none', site: 'arxiv' });
  });

  it('crosses the wire as plain data', () => {
    const found = detect(html, url);
    if (found.status !== 'paper') throw new Error(found.status);
    const page = toPagePaper(found);
    expect(JSON.parse(JSON.stringify(page))).toEqual(page);
    expect(page).not.toHaveProperty('evidence');
  });
});
