import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { entrant } from '../../../../tools/bench/contestants/index.ts';
import { measureEntrant } from '../../../../tools/bench/size-bench.ts';
import { readBundled } from '../../../../tools/data/engine.ts';
import { capture } from '../../../../tools/process.ts';

const folder = mkdtempSync(join(tmpdir(), 'kindred-size-bench-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

const PAPERS = join(folder, 'papers.jsonl');
const records = readBundled()
  .slice(0, 30)
  .map(({ title, abstract, ids, authors }) => ({ id: ids.arxiv, title, abstract, authors }));
writeFileSync(PAPERS, records.map((record) => JSON.stringify(record)).join('\n'));

describe('a measurement', () => {
  it('has every figure, and says how many papers the file had', { timeout: 60_000 }, async () => {
    const { related, search, papers, problem, ...figures } = await measureEntrant(
      entrant('kindred'),
      PAPERS,
      100,
    );
    expect(problem).toBeUndefined();
    expect(papers).toBe(30);
    expect([related?.queries, search?.queries]).toEqual([30, 30]);
    const names = [
      'block',
      'build',
      'cold',
      'firstSearch',
      'memory',
      'memorySearching',
      'peak',
      'save',
      'saved',
    ];
    expect(Object.keys(figures)).toEqual(expect.arrayContaining(names));
    expect(Object.entries(figures).filter(([, value]) => !(value > 0))).toEqual([]);
  });

  it('stops a peer that takes too long, and says so', { timeout: 60_000 }, async () => {
    const { problem } = await measureEntrant(entrant('minisearch'), PAPERS, 30, 1);
    expect(problem).toBe('stopped after 0.001 s');
  });
});

describe('the command', () => {
  it.each([
    ['sizes that are none', ['--papers', PAPERS, '--sizes', '220,many'], '--sizes is a list like'],
    ['a file that is not there', ['--papers', join(folder, 'absent.jsonl')], 'absent.jsonl'],
  ])('refuses %s', (_, args, message) => {
    const { code, output } = capture('node', ['tools/bench.ts', ...args]);
    expect(code).toBe(1);
    expect(output).toContain(message);
  });
});
