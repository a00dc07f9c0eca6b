import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Paper } from '../../../../lib/paper/paper.ts';
import { latency, watched } from '../../../../tools/bench/timing.ts';
import { pickQueries, readPapers, typedQuery } from '../../../../tools/bench/workload.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const paper = (title: string): Paper => ({ title, abstract: '', authors: [], ids: {}, source: 'import' });

describe('papers', () => {
  const path = join(folder, 'papers.jsonl');
  const records = [
    { id: '0704.0062', title: 'On $\\alpha$', abstract: 'A.', authors: 'Ada Lovelace, Emmy Noether' },
    { title: '', abstract: 'Without title.' },
    { title: 'A venue', abstract: null, authors: ['Ada Lovelace'], year: 2019 },
    { title: 'A third', abstract: '' },
  ];
  writeFileSync(path, records.map((record) => JSON.stringify(record)).join('\n'));

  it('are read from either kind of record, as many as asked for, those without title left out', async () => {
    const papers = await readPapers(path, 2);
    expect(papers).toEqual([
      {
        title: 'On α',
        abstract: 'A.',
        authors: ['Ada Lovelace', 'Emmy Noether'],
        ids: { arxiv: '0704.0062' },
        source: 'import',
      },
      { title: 'A venue', abstract: '', authors: ['Ada Lovelace'], year: 2019, ids: {}, source: 'import' },
    ]);
    expect(await readPapers(path, 100)).toHaveLength(3);
  });
});

describe('queries', () => {
  it('are spread over the papers', () => {
    const papers = Array.from({ length: 1_000 }, (_, i) => paper(`Paper ${i}`));
    const picked = pickQueries(papers);
    expect(picked).toHaveLength(200);
    expect(picked.slice(0, 3).map(({ title }) => title)).toEqual(['Paper 0', 'Paper 5', 'Paper 10']);
    expect(pickQueries(papers.slice(0, 7))).toHaveLength(7);
  });

  it('are typed in part, every fourth with two letters swapped', () => {
    expect(typedQuery(paper('Deep networks generalise well'), 0)).toBe('Deep networks generalis');
    expect(typedQuery(paper('Deep networks generalise well'), 3)).toBe('Deep entworks generalis');
  });
});

describe('a watched work', () => {
  const busy = (milliseconds: number) => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
  };
  const turn = () => new Promise((resolve) => setImmediate(resolve));

  it('tells for how long others had no turn', async () => {
    const { ms, block } = await watched(async () => {
      busy(5);
      await turn();
      busy(60);
      await turn();
      busy(5);
    });
    expect(block).toBeGreaterThanOrEqual(59);
    expect(ms).toBeGreaterThanOrEqual(block);
  });
});

describe('latency', () => {
  it('asks each query once after the warm-up', async () => {
    const asked: number[] = [];
    const queries = Array.from({ length: 30 }, (_, i) => i);
    const { p50, p95, p99, queries: timed } = await latency(queries, (query) => asked.push(query));
    expect(timed).toBe(30);
    expect(asked).toEqual([...queries.slice(0, 20), ...queries]);
    expect(p50).toBeLessThanOrEqual(p95);
    expect(p95).toBeLessThanOrEqual(p99);
  });
});
