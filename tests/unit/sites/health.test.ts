// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { createDetector } from '../../../lib/sites/detect.ts';
import { reportRun } from '../../../lib/sites/health.ts';
import { SITES } from '../../../lib/sites/index.ts';
import type { Site } from '../../../lib/sites/site.ts';
import { fixture, fixtures, parse } from './pages.ts';

function run(html: string, address: string, sites: readonly Site[] = SITES) {
  const { detectUrl, detectPage } = createDetector(sites);
  const url = new URL(address);
  const found = detectUrl(url);
  return found && reportRun(url, found, detectPage(parse(html), url));
}
const abs = fixture('arxiv/abs-1710.05468');

describe('a run of a site’s rules', () => {
  it('is found where the page tells all that the site gives', () => {
    expect(run(abs.html, abs.url)).toEqual({
      site: 'arxiv',
      page: 'abstract',
      outcome: 'found',
      missing: [],
      failed: [],
      shape: '/abs/<id>',
    });
  });

  it('is partial where it tells a part', () => {
    const html = abs.html
      .replace(/<meta name="citation_abstract"[^>]*>|<meta property="og:description"[^>]*>/g, '')
      .replace('class="abstract', 'class="renamed');
    expect(run(html, abs.url)).toMatchObject({
      outcome: 'partial',
      missing: ['abstract'],
      failed: ['abstract: nowhere'],
    });
  });

  it('is missed without a title, and without a paper', () => {
    const missed = { outcome: 'missed', missing: ['title', 'abstract', 'authors'] };
    expect(run('<p>New design', abs.url)).toMatchObject(missed);
    expect(run('<title>[2401.29999] Article not found</title>', abs.url)).toMatchObject({
      outcome: 'missed',
      failed: ['page: no paper'],
    });
  });

  it('is not asked for what the site does not give', () => {
    const sites = SITES.map((site): Site => (site.id === 'arxiv' ? { ...site, gives: ['ids'] } : site));
    expect(run('<p>New design', abs.url, sites)).toMatchObject({ outcome: 'found', missing: [] });
  });

  it('on a PDF or a page of formats is found by its id', () => {
    expect(run('', 'https://arxiv.org/pdf/1710.05468')).toMatchObject({ outcome: 'found', page: 'pdf' });
    const { html, url } = fixture('arxiv/format');
    expect(run(html, url)).toMatchObject({ outcome: 'found', page: 'auxiliary' });
  });

  it('of a listing is judged by its rows', () => {
    const { html, url } = fixture('arxiv/list-new');
    expect(run(html, url)).toMatchObject({ outcome: 'found', page: 'listing', shape: '/list/<text>/new' });
    expect(run(html.replaceAll('list-title', 'renamed'), url)).toMatchObject({
      outcome: 'partial',
      missing: ['title'],
    });
    expect(run('<p>Nothing', url)).toMatchObject({ outcome: 'missed', failed: ['rows: none'] });
  });

  it('on a page that promises nothing is none', () => {
    expect(run('<p>Bread', 'https://www.example.com/bread')).toBeUndefined();
    expect(run('<p>Home', 'https://arxiv.org/')).toBeUndefined();
  });

  it('says so where a title is cut', () => {
    const html =
      '<meta name="citation_title" content="Understanding deep learning…"><meta name="citation_doi" content="10.5555/a">';
    expect(run(html, 'https://journal.example.org/1')?.failed).toContain('title: clipped');
  });
});

describe('the shape of an address', () => {
  it.each([
    ['https://arxiv.org/abs/math/0309136', '/abs/<text>/<id>'],
    ['https://arxiv.org/abs/1710.05468v3?context=cs.LG', '/abs/<id>?<text>'],
    ['https://arxiv.org/search/?query=my+secret+idea&searchtype=all', '/search?query&<text>'],
    ['https://journal.example.org/papers/My-Very-Title/Smith', '/papers/<text>/<text>'],
    ['https://journal.example.org/forum?id=abc&noteId=x&id=z', '/forum?id&noteid'],
  ])('%s', (url, shape) => {
    expect(
      run('<meta name="citation_title" content="A Title">', url)?.shape ??
        run(fixture('arxiv/search').html, url)?.shape,
    ).toBe(shape);
  });

  it('holds nothing of any saved page’s id, title or search', { timeout: 60_000 }, () => {
    const reports = fixtures.map(({ html, url }) => ({ url, report: run(html, url) }));
    expect(reports.filter(({ report }) => report).length).toBeGreaterThan(15);
    for (const { report } of reports) {
      if (report) expect(report.shape).toMatch(/^\/[a-z<>_/-]*(?:sol3|)[a-z<>_/-]*(?:\?[a-z<>_&-]*)?$/);
    }
  });
});
