import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { PackError } from '../../../../lib/corpus/envelope.ts';
import { createSegmentBuilder } from '../../../../lib/engine/segment/builder.ts';
import { titleHash } from '../../../../lib/engine/segment/filter-columns.ts';
import { bytesSource, openSegment } from '../../../../lib/engine/segment/open.ts';
import type { SealedSegment } from '../../../../lib/engine/segment/types.ts';
import {
  fileOf,
  joined,
  MAKER,
  plainRow,
  run,
  segmentOf,
  segmentRow,
  segmentRows,
  vectorOf,
} from './rows.ts';

/** How often each row has each term, by what a query of that term alone adds. */
function weightsIn({ rows, postings }: SealedSegment, terms: readonly string[]): number[] {
  const columns = terms.map((term) => {
    const scores = new Int32Array(rows);
    postings.addScores([{ term, weight: 1 }], scores);
    return scores;
  });
  return Array.from({ length: rows }, (_, row) => columns.map((scores) => scores[row] ?? 0)).flat();
}

describe('a segment from its file', () => {
  it('holds what was put in', async () => {
    await fc.assert(
      fc.asyncProperty(segmentRows(), async (rows) => {
        const segment = await segmentOf(rows);
        const numbers = [...rows.keys()];
        expect(segment.header).toEqual({ ...MAKER, rows: rows.length, terms: segment.dictionary.size });
        expect(await segment.read(numbers)).toEqual(rows.map(({ paper }) => paper));
        expect(numbers.map(segment.vectors.at)).toEqual(rows.map(({ vector }) => vector));
        const terms = [...new Set(rows.flatMap((row) => row.terms.map(([term]) => term)))].sort();
        expect([...segment.dictionary.entries()].map(({ term }) => term)).toEqual(terms);
        const weights = rows.flatMap((row) => terms.map((term) => new Map(row.terms).get(term) ?? 0));
        expect(weightsIn(segment, terms)).toEqual(weights);
      }),
    );
  });

  it('finds rows by key and tells what to filter by', async () => {
    await fc.assert(
      fc.asyncProperty(segmentRows(), async (rows) => {
        const { rowsWithKey, filters } = await segmentOf(rows);
        for (const key of rows.flatMap(({ keys }) => keys))
          expect(rowsWithKey(key)).toEqual(rows.flatMap((row, i) => (row.keys.includes(key) ? [i] : [])));
        expect([...filters.years]).toEqual(rows.map(({ paper }) => paper.year ?? 0));
        expect([...filters.categories].map((number) => filters.categoryNames[number])).toEqual(
          rows.map(({ paper }) => paper.categories?.[0] ?? ''),
        );
        expect([...filters.sources].map((number) => filters.sourceNames[number])).toEqual(
          rows.map(({ paper }) => paper.source),
        );
        expect([...filters.flags]).toEqual(
          rows.map(({ paper, corpus = 0 }) => corpus + (paper.abstract === '' ? 0 : 128)),
        );
        expect([...filters.titles]).toEqual(rows.map(({ keys }) => titleHash(keys)));
      }),
    );
  });

  it('may be empty', async () => {
    const segment = await segmentOf([]);
    expect(segment.rows).toBe(0);
    expect(segment.dictionary.find('a')).toBeUndefined();
    expect(segment.vectors.cosines(vectorOf(Array(16).fill(1)))).toHaveLength(0);
    expect(segment.rowsWithKey('doi:10.1/a')).toEqual([]);
    expect(await segment.read([])).toEqual([]);
  });

  it('may be without vectors', async () => {
    const segment = await segmentOf([plainRow(1, [['a', 7]])], { analysis: 'words alone' });
    expect(segment.header.model).toBeUndefined();
    expect([...segment.vectors.cosines({ values: new Int8Array(0), inverseLength: 1 })]).toEqual([0]);
  });

  it('may have more rows than 16 bits can number', async () => {
    const zero = vectorOf(Array(16).fill(0));
    const last = 69_999;
    const rows = Array.from({ length: last + 1 }, (_, i) =>
      plainRow(
        i,
        i % 10_000 === 0
          ? [
              ['rare', 9],
              ['all', 1],
            ]
          : [['all', 2]],
        i === last ? vectorOf(Array(16).fill(3)) : zero,
      ),
    );
    const segment = await segmentOf(rows);
    expect([...segment.postings.rowsWith('rare')]).toEqual([
      0, 10_000, 20_000, 30_000, 40_000, 50_000, 60_000,
    ]);
    expect(segment.postings.papersWith('all')).toBe(last + 1);
    expect(segment.rowsWithKey(`doi:10.1/${last}`)).toEqual([last]);
    const cosines = segment.vectors.cosines(vectorOf(Array(16).fill(1)));
    expect([cosines[last], cosines[last - 1]]).toEqual([expect.closeTo(1, 6), 0]);
    expect((await segment.read([last, 0])).map(({ ids }) => ids.doi)).toEqual([`10.1/${last}`, '10.1/0']);
  });
});

describe('reading texts', () => {
  const rows = Array.from({ length: 400 }, (_, i) => plainRow(i, [['a', 1]], vectorOf(Array(16).fill(1))));

  it('takes neighbours in one read and nothing that nobody asked for', async () => {
    const source = bytesSource(fileOf(rows));
    const segment = await openSegment(source);
    const read = vi.spyOn(source, 'read');
    const papers = await segment.read([7, 5, 399, 6, 7]);
    expect(papers.map(({ ids }) => ids.doi)).toEqual(['10.1/7', '10.1/5', '10.1/399', '10.1/6', '10.1/7']);
    expect(read).toHaveBeenCalledTimes(2);
    const bytes = read.mock.calls.reduce((sum, [from, to]) => sum + to - from, 0);
    expect(bytes).toBeLessThan(1000);
  });

  it('does not touch texts when it is opened', async () => {
    const source = bytesSource(fileOf(rows));
    const read = vi.spyOn(source, 'read');
    const { columns } = await openSegment(source);
    const texts = source.size - (columns.textStarts.at(-1) ?? 0);
    expect(Math.max(...read.mock.calls.map(([, to]) => to).slice(1))).toBeLessThanOrEqual(texts);
  });

  it('says which text is damaged, and reads the others', async () => {
    const bytes = fileOf(rows);
    bytes[bytes.length - 20] = 0;
    const segment = await openSegment(bytesSource(bytes));
    await expect(segment.read([399])).rejects.toThrow(
      new PackError('The text of paper 400 of the stored corpus is damaged.'),
    );
    expect(await segment.read([398])).toHaveLength(1);
  });

  it('refuses a row that is not there', async () => {
    const segment = await segmentOf(rows.slice(0, 2));
    await expect(segment.read([2])).rejects.toThrow(RangeError);
  });
});

describe('a file that is not as it was written', () => {
  const rows = fc.sample(segmentRow, { numRuns: 12, seed: 5 });
  const bytes = fileOf(rows);

  it('is refused or gives the same, whichever byte is flipped', async () => {
    const whole = await openSegment(bytesSource(bytes.slice()));
    const all = [...rows.keys()];
    const wanted = { columns: whole.columns, papers: await whole.read(all) };
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const other = bytes.slice();
        other[at] = (other[at] ?? 0) ^ flip;
        try {
          const segment = await openSegment(bytesSource(other));
          const read = { columns: segment.columns, papers: await segment.read(all) };
          expect(read).toEqual(wanted);
        } catch (error) {
          expect(error).toBeInstanceOf(PackError);
        }
      }),
      { numRuns: 400 },
    );
  });

  it.each([0, 3, 10, 200, 1000, bytes.length - 1])(
    'is refused when it is cut after %i bytes',
    async (length) => {
      await expect(openSegment(bytesSource(bytes.slice(0, length)))).rejects.toThrow(PackError);
    },
  );

  it('is refused in words that say what is wrong', async () => {
    const refusal = (change: (copy: Uint8Array) => Uint8Array) =>
      openSegment(bytesSource(change(bytes.slice()))).then(String, (error: Error) => error.message);
    expect(await refusal(() => new TextEncoder().encode('%PDF-1.7 and so on'))).toBe(
      'This file is not a stored corpus.',
    );
    expect(await refusal((copy) => copy.fill(2, 4, 5))).toMatch(
      /format 2; this Kindred reads format 1. A newer/,
    );
    expect(await refusal((copy) => copy.subarray(0, copy.length - 1))).toMatch(/incomplete/);
    expect(await refusal((copy) => joined([copy, copy]))).toMatch(/longer than it says/);
    expect(await refusal((copy) => copy.fill(1, 40, 41))).toMatch(/damaged: its header/);
  });

  it('is the same for the same rows, and lies anywhere in memory', async () => {
    expect(fileOf(rows)).toEqual(bytes);
    const shifted = new Uint8Array(bytes.length + 3);
    shifted.set(bytes, 3);
    const segment = await openSegment(bytesSource(shifted.subarray(3)));
    expect(await segment.read([0])).toEqual([rows[0]?.paper]);
  });
});

describe('the builder', () => {
  it('can go on after it made a segment', async () => {
    const builder = createSegmentBuilder(MAKER);
    const [first, second] = fc.sample(segmentRow, { numRuns: 2, seed: 1 });
    builder.add(first!);
    const alone = joined(run(builder.seal()));
    builder.add(second!);
    expect(alone).toEqual(fileOf([first!]));
    expect(joined(run(builder.seal()))).toEqual(fileOf([first!, second!]));
  });

  it('refuses what does not fit', () => {
    const vector = vectorOf(Array(16).fill(1));
    expect(() => fileOf([plainRow(1, [['a', 0]], vector)])).toThrow(RangeError);
    expect(() => fileOf([plainRow(1, [['a', 256]], vector)])).toThrow(RangeError);
    expect(() => fileOf([plainRow(1, [], vectorOf([1]))])).toThrow(RangeError);
    expect(() => fileOf([plainRow(1, [], vectorOf(Array(16).fill(-128)))])).toThrow(RangeError);
    expect(() => fileOf([{ ...plainRow(1, [], vector), corpus: 128 }])).toThrow(RangeError);
    expect(() => createSegmentBuilder({ analysis: '', model: { id: 'odd', dimension: 3 } })).toThrow(
      RangeError,
    );
  });
});
