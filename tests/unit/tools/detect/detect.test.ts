import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { detectSavedPage } from '../../../../tools/detect/page-detector.ts';
import { pageText } from '../../../../tools/detect/page-text.ts';
import { type PageReport, reportOf } from '../../../../tools/detect/report.ts';
import { ROOT } from '../../../../tools/process.ts';
import { fixtures } from '../../sites/pages.ts';

const FIXTURES = join(ROOT, 'tests', 'fixtures', 'sites');
const page = (folder: string) => join(FIXTURES, folder, 'page.html');

function detect(...args: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['tools/detect.ts', ...args], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  const lines = stdout.trim() === '' ? [] : stdout.trim().split('\n');
  return { status, stderr, reports: lines.map((line): PageReport => JSON.parse(line)) };
}

describe('npm run detect', { timeout: 60_000 }, () => {
  it('says which paper a page is about', () => {
    const { status, reports } = detect(
      '--url',
      'https://arxiv.org/abs/1710.05468',
      page('arxiv/abs-1710.05468'),
    );
    expect(status).toBe(0);
    expect(reports).toHaveLength(1);
    expect(reports[0]).toMatchObject({
      status: 'paper',
      site: 'arxiv',
      page: 'abstract',
      paper: {
        title: 'Generalization in Deep Learning',
        abstract: expect.stringMatching(/^This paper/),
        year: expect.any(Number),
        ids: { arxiv: '1710.05468' },
      },
      rows: [],
      evidence: { arxiv: { from: 'url', trust: 'sure' }, title: { from: 'meta', trust: 'sure' } },
    });
  });

  it('answers every line of an index, also where a page fails', () => {
    const folder = mkdtempSync(join(tmpdir(), 'detect-'));
    writeFileSync(join(folder, 'list.html'), readFileSync(page('arxiv/list-new')));
    const lines = [
      { file: 'list.html', url: 'https://arxiv.org/list/cs.LG/new' },
      { file: 'gone.html', url: 'https://arxiv.org/abs/1710.05468' },
      { file: 'list.html', url: 'no address' },
      { url: 'https://arxiv.org/' },
      { file: 'list.html', url: 'https://arxiv.org/' },
    ].map((line) => JSON.stringify(line));
    writeFileSync(join(folder, 'index.jsonl'), `${lines.join('\n')}\n\n{"file":\n`);
    const { status, reports } = detect('--index', join(folder, 'index.jsonl'));
    rmSync(folder, { recursive: true });
    expect(status).toBe(0);
    expect(reports.map((report) => report.status)).toEqual([
      'listing',
      'none',
      'none',
      'none',
      'none',
      'none',
    ]);
    expect(reports.map(({ error }) => error !== undefined)).toEqual([false, true, true, true, false, true]);
    expect(reports[0]?.rows[0]).toEqual({
      title: expect.stringMatching(/\w/),
      ids: { arxiv: expect.any(String) },
    });
  });

  it('asks for what it needs', () => {
    expect(detect().stderr).toContain('usage');
    expect(detect('--url', 'https://arxiv.org/').status).toBe(1);
  });
});

describe('a saved page', () => {
  it('runs nothing and loads nothing', () => {
    const html =
      '<script>globalThis.owned = 1</script><script src="https://evil.example/x.js"></script>' +
      '<iframe src="https://evil.example/"></iframe><link rel=stylesheet href="https://evil.example/x.css">' +
      '<img src="https://evil.example/x.png" onerror="globalThis.owned = 1"><meta name="citation_title" content="Deep Nets">';
    const requests: string[] = [];
    const fetched = globalThis.fetch;
    globalThis.fetch = (async (input: unknown) =>
      void requests.push(String(input))) as unknown as typeof fetch;
    expect(detectSavedPage(html, 'https://journal.example.org/1').status).toBe('paper');
    globalThis.fetch = fetched;
    expect(requests).toEqual([]);
    expect(globalThis).not.toHaveProperty('owned');
  });

  it('is read in its own encoding', () => {
    const latin = (head: string) => Buffer.from(`${head}<title>Schr\u00f6dinger`, 'latin1');
    expect(pageText(latin('<meta charset="ISO-8859-1">'))).toContain('Schrödinger');
    expect(
      pageText(latin('<meta http-equiv=Content-Type content="text/html; charset=windows-1252">')),
    ).toContain('Schrödinger');
    expect(pageText(Buffer.from('<meta charset=utf-16><title>Schrödinger'))).toContain('Schrödinger');
    expect(pageText(Buffer.from('<meta charset=nonsense><title>Schrödinger'))).toContain('Schrödinger');
    expect(pageText(Buffer.from('\ufeffSchrödinger', 'utf16le'))).toBe('Schrödinger');
    expect(pageText(latin('<title>'))).toContain('Schrödinger');
    expect(pageText(latin(`${'\n'.repeat(9_000)}<meta charset="ISO-8859-1">`))).toContain('Schrödinger');
    expect(pageText(Buffer.from('<title>Schrödinger'))).toContain('Schrödinger');
  });

  it('of several megabytes takes seconds', { timeout: 60_000 }, () => {
    const html = readFileSync(page('arxiv/list-new'), 'utf8');
    const [list = ''] = /<dl[\s\S]*<\/dl>/.exec(html) ?? [];
    const big = html.replace('</body>', `${list.repeat(Math.ceil(2_000_000 / list.length))}</body>`);
    const started = performance.now();
    const report = reportOf('x', '', detectSavedPage(big, 'https://arxiv.org/list/cs.LG/new'));
    expect(report.status).toBe('listing');
    expect(performance.now() - started).toBeLessThan(30_000);
  });
});

describe('the fixtures', () => {
  it.each(fixtures)('are read here as in the tests of the adapters: $folder', ({ html, url, expected }) => {
    const report = reportOf('', url, detectSavedPage(html, url));
    expect(report.status).toBe(expected.status);
    if (report.status === 'paper') expect(report.paper?.ids).toEqual(expected.ids);
    const { title } = (expected.paper ?? {}) as { title?: string };
    if (title !== undefined) expect(report.paper?.title).toBe(title);
    if (expected.count !== undefined) expect(report.rows).toHaveLength(Number(expected.count));
  });
});
