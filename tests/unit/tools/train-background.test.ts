import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeBackground } from '../../../lib/engine/background.ts';
import { BACKGROUND_TABLE } from '../../../tools/data/engine.ts';
import { ARXIV_RECORDS, readRecords } from '../../../tools/data/records.ts';
import { createTermCounter } from '../../../tools/data/term-counts.ts';

describe('counting', () => {
  it('counts papers, not occurrences, and terms of titles too', () => {
    const counter = createTermCounter();
    counter.add({ title: 'Kernel methods', abstract: 'Kernels of kernels.' });
    counter.add({ title: 'Padé approximants', abstract: 'A method.' });
    expect(counter.mostCommon(10)).toEqual([
      ['approxim', 1],
      ['kernel', 1],
      ['method', 2],
      ['pade', 1],
    ]);
    expect(counter.totals()).toEqual({ papers: 2, terms: 4, meanLength: 6 });
  });

  it('keeps the commonest', () => {
    const counter = createTermCounter();
    for (const title of ['kernel', 'kernel', 'field']) counter.add({ title, abstract: '' });
    expect(counter.mostCommon(1)).toEqual([['kernel', 2]]);
  });
});

describe('the shipped table', () => {
  const table = readFileSync(BACKGROUND_TABLE);

  it('is small', () => {
    expect(table.length).toBeLessThan(200_000);
  });

  it('knows common words from telling ones', () => {
    const { share } = decodeBackground(table);
    expect(share('theori')).toBeGreaterThan(0.05);
    expect(share('bottleneck')).toBeLessThan(0.02);
    expect(share('grok')).toBeLessThan(share('bottleneck'));
  });

  it.skipIf(!existsSync(ARXIV_RECORDS))(
    'agrees with a fresh count of part of the data (skipped without ../shared)',
    { timeout: 60_000 },
    async () => {
      const counter = createTermCounter();
      for await (const record of readRecords(ARXIV_RECORDS, 4_000)) counter.add(record);
      const { share } = decodeBackground(table);
      const { papers } = counter.totals();
      const off = counter
        .mostCommon(200)
        .map(([term, count]) => ({ term, ratio: share(term) / (count / papers) }))
        .filter(({ ratio }) => ratio < 0.6 || ratio > 1.6);
      expect(off).toEqual([]);
    },
  );
});
