// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { normaliseIds } from '../../../lib/paper/ids.ts';
import { titleKey } from '../../../lib/paper/title-key.ts';
import { readableLine } from '../../../lib/sites/shared/text.ts';
import { detect, hasRendered, RENDERED } from './pages.ts';

interface Row {
  arxiv: string;
  title: string;
}
interface RenderedPage {
  file: string;
  url: string;
  kind: 'abs' | 'html' | 'list' | 'other';
  expected: {
    title?: string | null;
    abstract_start?: string | null;
    ids?: { arxiv: string; arxiv_version?: string; doi?: string };
    count?: number;
    first?: Row;
    last?: Row;
    sections?: Record<string, number>;
  };
}

const pages: RenderedPage[] = hasRendered
  ? readFileSync(join(RENDERED, 'index.jsonl'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  : [];
const ofKind = (...kinds: RenderedPage['kind'][]) => pages.filter(({ kind }) => kinds.includes(kind));
const read = ({ file, url }: RenderedPage) => detect(readFileSync(join(RENDERED, file), 'utf8'), url);

describe.skipIf(!hasRendered)('pages rendered by arXiv’s own software (needs ../shared/pages)', () => {
  it('are all there', () => {
    expect(pages).toHaveLength(22);
  });

  it.each(ofKind('abs', 'html'))('$file', (page) => {
    const { title, abstract_start, ids } = page.expected;
    const found = read(page);
    if (found.status !== 'paper') throw new Error(found.status);
    expect(found.page).toBe(page.kind === 'abs' ? 'abstract' : 'html');
    expect(found.ids).toEqual(normaliseIds({ arxiv: ids?.arxiv, doi: ids?.doi }));
    expect(`v${found.version}`).toBe(ids?.arxiv_version);
    expect(titleKey(found.paper?.title ?? '')).toBe(titleKey(title ?? ''));
    // The start is cut off anywhere: the last word is left out, and a formula that does not end.
    const words = (abstract_start ?? '').replace(/\S+$/, '');
    const start = readableLine(words.split('$').length % 2 === 0 ? words.replace(/\$[^$]*$/, '') : words);
    expect(start.length).toBeGreaterThan(40);
    expect(found.paper?.abstract.slice(0, start.length)).toBe(start);
    expect(found.paper?.authors.length).toBeGreaterThan(0);
    expect(found.paper?.categories?.length).toBeGreaterThan(0);
    expect(found.paper?.year).toBeGreaterThan(1990);
  });

  it.each(ofKind('list'))('$file', (page) => {
    const { count, first, last, sections } = page.expected;
    const found = read(page);
    if (found.status !== 'listing') throw new Error(found.status);
    const rows = found.rows.map((row) => row.read());
    expect(rows).toHaveLength(count ?? 0);
    for (const [row, expected] of [
      [rows[0], first],
      [rows.at(-1), last],
    ] as const) {
      expect(row?.ids.arxiv).toBe(expected?.arxiv);
      expect(titleKey(row?.title ?? '')).toBe(titleKey(expected?.title ?? ''));
    }
    expect(rows.filter(({ title, authors }) => title === '' || authors.length === 0)).toEqual([]);
    const sum = Object.values(sections ?? { all: count ?? 0 }).reduce((total, size) => total + size, 0);
    expect(rows).toHaveLength(sum);
    // Some rows hold an empty paragraph.
    const abstracts =
      readFileSync(join(RENDERED, page.file), 'utf8').match(/<p class='mathjax'>\s*[^\s<]/g) ?? [];
    expect(rows.filter(({ abstract }) => abstract !== '')).toHaveLength(abstracts.length);
  });

  it.each(ofKind('other'))('$file', (page) => {
    const found = read(page);
    const { ids } = page.expected;
    if (ids) expect(found).toMatchObject({ status: 'paper', page: 'auxiliary', ids: { arxiv: ids.arxiv } });
    else expect(found.status).toBe('none');
    expect(found).not.toHaveProperty('paper');
  });
});
