import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zstdCompressSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { withinPool } from '../../../../tools/evaluate/rank-queries.ts';
import { capture } from '../../../../tools/process.ts';

const DOCUMENTS = [
  { id: 'q', title: 'Grokking of modular addition', abstract: 'Transformers grok modular addition.' },
  { id: 'near', title: 'Grokking and modular addition', abstract: 'Circuits of transformers that grok.' },
  { id: 'twin', title: 'Grokking of modular addition', abstract: '' },
  { id: 'far', title: 'Transformers', abstract: 'Attention.' },
  { id: 'other', title: 'Black holes', abstract: 'Entropy and horizons.' },
];
const QUERIES = [
  { query_id: '1', doc_id: 'q', title: DOCUMENTS[0]?.title, abstract: DOCUMENTS[0]?.abstract },
  { query_id: '2', doc_id: 'other' },
];
const QRELS = [
  ['1', 'q', 3],
  ['1', 'far', 1],
  ['1', 'near', 2],
];

const folder = mkdtempSync(join(tmpdir(), 'kindred-evaluate-'));
afterAll(() => rmSync(folder, { recursive: true }));

const lines = (values: readonly unknown[]) => values.map((value) => JSON.stringify(value)).join('\n');
const file = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const STRAY = file('stray.tsv', 'query_id\tdoc_id\tgrade\n9\tnear\t1\n');
const PAPERS = file('papers.jsonl.zst', zstdCompressSync(lines(DOCUMENTS)));
const ARGS = {
  '--papers': PAPERS,
  '--queries': file('queries.jsonl', lines(QUERIES)),
  '--qrels': file('qrels.tsv', ['query_id\tdoc_id\tgrade', ...QRELS.map((row) => row.join('\t'))].join('\n')),
};
const evaluate = (...more: string[]) =>
  capture('node', ['tools/evaluate.ts', ...Object.entries(ARGS).flat(), ...more]);

describe('the command', () => {
  it('never counts the own document, keeps documents of the same title apart, and skips queries without judgement', () => {
    const run = join(folder, 'run.tsv');
    const { code, stdout, output } = evaluate('--ranker', 'bm25', '--run', run, '--json');
    expect(code, output).toBe(0);
    const [header, ...rows] = readFileSync(run, 'utf8').trim().split('\n');
    expect(header).toBe('query_id\tdoc_id\tscore');
    expect(rows.map((row) => row.split('\t').slice(0, 2).join(' '))).toEqual(['1 near', '1 twin', '1 far']);
    const { papers, queries, skipped, metrics } = JSON.parse(stdout);
    expect({ papers, queries, skipped }).toEqual({ papers: 5, queries: 1, skipped: 1 });
    expect(metrics.MAP.mean).toBeCloseTo((1 + 2 / 3) / 2, 12);
    expect(metrics.MRR).toEqual({ mean: 1, low: 1, high: 1, queries: 1 });
  });

  it('ranks a pool alone, to its last document', () => {
    const pool = ['q', 'other', 'far', 'near'].map((id) => `1\t${id}`);
    const pools = file('pools.tsv', ['query_id\tdoc_id', ...pool].join('\r\n'));
    const run = join(folder, 'pooled.tsv');
    const args = ['--ranker', 'bm25', '--pools', pools, '--relevant-from', '2', '--run', run, '--json'];
    const { metrics } = JSON.parse(evaluate(...args).stdout);
    const ranked = readFileSync(run, 'utf8').trim().split('\n').slice(1);
    expect(ranked.map((row) => row.split('\t')[1])).toEqual(['near', 'far', 'other']);
    expect(metrics.ndcg_pct20.mean).toBe(1);
    expect(metrics['MAP (grade >= 2)'].mean).toBe(1);
  });

  it.each([
    ['a ranker that is none', ['--ranker', 'best'], '--ranker is one of bm25, dense, hybrid, not "best".'],
    ['a limit that is none', ['--limit', '0'], '--limit is a number from 1, not "0".'],
    [
      'qrels without header',
      ['--qrels', PAPERS],
      'the first line should name the columns query_id, doc_id, grade.',
    ],
    ['qrels of other queries', ['--qrels', STRAY], 'No query has a relevant document'],
    ['a file that is not there', ['--papers', 'absent.jsonl.zst'], 'absent.jsonl.zst'],
  ])('refuses %s in one line', (_, args, message) => {
    const { code, output } = evaluate(...args);
    expect(code).toBe(1);
    expect(output).toContain(message);
    expect(output.trim().split('\n')).toHaveLength(1);
  });
});

describe('a pool', () => {
  it('has what the ranker has no score for at its end, no better than anything ranked', () => {
    const all = [
      { id: 'a', score: 2 },
      { id: 'x', score: 1 },
      { id: 'b', score: -1 },
    ];
    expect(withinPool(all, new Set(['own', 'c', 'b', 'a']), 'own')).toEqual([
      { id: 'a', score: 2 },
      { id: 'b', score: -1 },
      { id: 'c', score: -1 },
    ]);
  });
});
