import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperOf } from '../papers.ts';
import { setUpList as setUp } from './set-up-list.ts';

describe('papers that only look the same', () => {
  const untitled = (year: number, authors = ['Ada Lovelace']) =>
    paperOf({ title: 'A title that two papers have in common', ids: {}, year, authors });

  it('never take the place of each other, though they have no id', async () => {
    const { list } = setUp();
    await list.save(untitled(2012));
    await list.save(untitled(2020));
    await list.save(untitled(2012, ['Charles Babbage']));
    expect(list.count()).toBe(3);
    expect(new Set(list.list().map(({ key }) => key)).size).toBe(3);
    expect(list.find(untitled(2020))?.paper.year).toBe(2020);
    for (const { key } of list.list()) await list.remove(key);
    expect(list.count()).toBe(0);
  });

  it('leave a record alone that was named by a title and got an id later', async () => {
    const { list } = setUp();
    await list.save(untitled(2012));
    await list.save({ ...untitled(2012), ids: { arxiv: '1201.00001' } });
    await list.save(untitled(2020));
    expect(list.find({ ...untitled(2012), ids: { arxiv: '1201.00001' } })?.paper.year).toBe(2012);
    expect(list.count()).toBe(2);
  });

  it('stay two when a third record matches both', async () => {
    const { list } = setUp();
    const paper = (arxiv: string) => ({ ...untitled(2020), ids: { arxiv } });
    await list.save(paper('2001.00001'));
    await list.save(paper('2101.00002'));
    await list.save(untitled(2020));
    await list.save({ ...untitled(2020), ids: { doi: '10.1/x' } });
    expect(list.hasIds({ arxiv: '2001.00001' })).toBe(true);
    expect(list.hasIds({ arxiv: '2101.00002' })).toBe(true);
    expect(list.count()).toBe(2);
  });

  it('are found though the other was removed', async () => {
    const { list } = setUp();
    const paper = (arxiv: string) => ({ ...untitled(2020), ids: { arxiv } });
    const { record } = await list.save(paper('2001.00001'));
    await list.save(paper('2101.00002'));
    await list.remove(record.key);
    expect(list.find(untitled(2020))?.key).toBe('arxiv:2101.00002');
  });

  it('never grow fewer by saving, whatever is saved', async () => {
    const titles = ['A title that two papers have in common', 'Another title that is long enough'];
    const papers = fc.record({
      title: fc.constantFrom(...titles),
      year: fc.constantFrom(2010, 2015, 2020),
      authors: fc.constantFrom(['Ada Lovelace'], ['Charles Babbage'], []),
      arxiv: fc.option(fc.constantFrom('2001.00001', '2001.00002'), { nil: undefined }),
      doi: fc.option(fc.constantFrom('10.1/x', '10.1/y'), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(papers, { maxLength: 8 }), async (many) => {
        const { list, memory } = setUp();
        for (const { arxiv, doi, ...paper } of many) {
          const before = [...memory.records.keys()];
          const ids = { ...(arxiv && { arxiv }), ...(doi && { doi }) };
          const { record } = await list.save(paperOf({ ...paper, ids }));
          const united = new Set(record.keys);
          expect(before.filter((key) => !memory.records.has(key) && !united.has(key))).toEqual([]);
          expect(list.isSaved(record.key)).toBe(true);
        }
      }),
    );
  });
});
