import { describe, expect, it } from 'vitest';
import { sizeTable } from '../../../../tools/bench/size-table.ts';

describe('the table of a size', () => {
  const related = { p50: 0.123, p95: 12.34, p99: 123.4, queries: 200 };
  const text = sizeTable({
    papers: 1_000,
    contestants: {
      kindred: { build: 250, memory: 400_000, related, peak: 50 * 2 ** 20 },
      peer: { problem: 'stopped after 60 s' },
    },
  });
  const row = (name: string) =>
    text
      .split('\n')
      .find((line) => line.includes(name))
      ?.trim()
      .split(/ {2,}/);

  it('has figures a paper, and times with as many digits as tell something', () => {
    expect(row('1,000 papers')).toEqual(['1,000 papers', 'kindred', 'peer']);
    expect(row('memory, a paper')).toEqual(['memory, a paper', 'B', '400', '–']);
    expect(row('related p50')).toEqual(['related p50', 'ms', '0.12', '–']);
    expect(row('related p95')).toEqual(['related p95', 'ms', '12.3', '–']);
    expect(row('related p99')).toEqual(['related p99', 'ms', '123', '–']);
    expect(row('peak memory')).toEqual(['peak memory', 'MB', '50', '–']);
  });

  it('says why figures are absent', () => {
    expect(text).toContain('peer: stopped after 60 s');
  });
});
