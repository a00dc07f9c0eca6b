import { describe, expect, it } from 'vitest';
import type { Paper } from '../../../lib/paper/paper.ts';
import { OTHER, paperOf } from '../papers.ts';
import { createMemoryStore } from './memory-store.ts';
import { setUpList as setUp } from './set-up-list.ts';

const DAY = 24 * 60 * 60 * 1000;

describe('saving', () => {
  it('is idempotent: a second save changes nothing but tells so', async () => {
    const { list } = setUp();
    const first = await list.save(paperOf());
    const second = await list.save(paperOf());
    expect([first.changed, second.changed]).toEqual([true, false]);
    expect(list.count()).toBe(1);
    expect(list.list()[0]?.savedAt).toBe(1_000);
  });

  it('holds one record for all versions and spellings of a paper', async () => {
    const { list } = setUp();
    await list.save(paperOf());
    await list.save(paperOf({ url: 'https://arxiv.org/abs/1611.03530v2' }));
    const published = paperOf({ ids: { doi: '10.1145/3446776' }, venue: 'CACM' });
    await list.save(published);
    expect(list.count()).toBe(1);
    expect(list.list()[0]?.paper.ids).toEqual({ arxiv: '1611.03530', doi: '10.1145/3446776' });
    expect(list.isSaved('doi:10.1145/3446776')).toBe(true);
  });

  it('completes a record saved from a listing without an abstract', async () => {
    const { list } = setUp();
    await list.save(paperOf({ abstract: '', source: 'listing' }));
    await list.save(paperOf());
    expect(list.list()[0]?.paper.abstract).toContain('massive size');
  });

  it('keeps two papers apart that share a title but not an arXiv id', async () => {
    const { list } = setUp();
    await list.save(paperOf({ title: 'Comment on the preceding paper', ids: { arxiv: '2001.00001' } }));
    await list.save(paperOf({ title: 'Comment on the preceding paper', ids: { arxiv: '2001.00002' } }));
    expect(list.count()).toBe(2);
    const other = list.list().find((record) => record.key === 'arxiv:2001.00002');
    await list.remove(other?.key ?? '');
    expect(list.list().map(({ key }) => key)).toEqual(['arxiv:2001.00001']);
  });

  it('unites two records once a page shows that they are one paper', async () => {
    const { list } = setUp();
    const preprint: Paper = paperOf({ title: 'First title of this long paper', authors: ['Ada Lovelace'] });
    const published = paperOf({
      title: 'Quite another title in print',
      ids: { doi: '10.1/x' },
      authors: ['Ada Lovelace'],
    });
    await list.save(preprint);
    await list.save(published);
    expect(list.count()).toBe(2);
    await list.save({ ...preprint, ids: { arxiv: '1611.03530', doi: '10.1/x' } });
    expect(list.count()).toBe(1);
    expect(list.isSaved('doi:10.1/x')).toBe(true);
    expect(list.isSaved('arxiv:1611.03530')).toBe(true);
  });

  it('refuses a paper that nothing identifies', async () => {
    const { list } = setUp();
    await expect(list.save(paperOf({ title: '', ids: {} }))).rejects.toThrow();
    expect(list.count()).toBe(0);
  });

  it('loses nothing when many tabs save at the same moment', async () => {
    const { list, memory } = setUp();
    const papers = Array.from({ length: 50 }, (_, i) =>
      paperOf({ title: `Paper number ${i} of the many`, ids: { arxiv: `2001.${String(i + 10_000)}` } }),
    );
    await Promise.all([...papers, ...papers].map((paper) => list.save(paper)));
    expect(list.count()).toBe(50);
    expect(memory.records.size).toBe(50);
  });
});

describe('removing', () => {
  it('can be undone: the record comes back as it was', async () => {
    const { list, clock } = setUp();
    const { record } = await list.save(paperOf());
    clock.time += 5_000;
    await list.remove(record.key);
    expect(list.isSaved(record.key)).toBe(false);
    clock.time += 5_000;
    await list.restore(record.key);
    expect(list.list().map(({ savedAt, removedAt }) => ({ savedAt, removedAt }))).toEqual([
      { savedAt: 1_000, removedAt: undefined },
    ]);
  });

  it('is told apart when repeated', async () => {
    const { list } = setUp();
    const { record } = await list.save(paperOf());
    expect((await list.remove(record.key)).changed).toBe(true);
    expect((await list.remove(record.key)).changed).toBe(false);
  });

  it('says so when the paper was never there', async () => {
    const { list } = setUp();
    await expect(list.remove('arxiv:9999.99999')).rejects.toThrow('no longer in the list');
  });

  it('is final a day later, at the next start', async () => {
    const { list, memory, clock } = setUp();
    await list.save(OTHER);
    const { record } = await list.save(paperOf());
    await list.remove(record.key);
    const soon = setUp(memory, clock.time + DAY - 1);
    await soon.list.load();
    expect(memory.records.size).toBe(2);
    const later = setUp(memory, clock.time + DAY + 1);
    await later.list.load();
    expect([...memory.records.keys()]).toEqual(['arxiv:2201.02177']);
  });
});

describe('a store that fails', () => {
  it('confirms nothing, shows nothing, and does not stop the next change', async () => {
    const { list, memory, commits } = setUp();
    await list.save(OTHER);
    memory.failWith(new DOMException('full', 'QuotaExceededError'));
    await expect(list.save(paperOf())).rejects.toThrow('full');
    expect(list.list().map(({ key }) => key)).toEqual(['arxiv:2201.02177']);
    expect(commits()).toBe(1);
    memory.failWith(undefined);
    await list.save(paperOf());
    expect(list.count()).toBe(2);
  });

  it('is read again by the next change after a failed start', async () => {
    const { list, memory } = setUp();
    const { record } = await list.save(OTHER);
    const next = setUp(memory);
    memory.failWith(new Error('locked'));
    await expect(next.list.load()).rejects.toThrow('locked');
    await expect(next.list.save(paperOf())).rejects.toThrow('locked');
    memory.failWith(undefined);
    await next.list.save(paperOf());
    expect(next.list.isSaved(record.key)).toBe(true);
    expect(next.list.count()).toBe(2);
  });
});

describe('bringing in records of a file', () => {
  it('adds what is new, with its date and tags, and never overwrites', async () => {
    const { list } = setUp();
    const { record } = await list.save(paperOf());
    const incoming = { ...record, paper: paperOf({ title: 'Something else' }), tags: ['theory'], savedAt: 5 };
    expect((await list.bringIn([incoming]))[0]?.changed).toBe(false);
    expect(list.list()[0]).toMatchObject({
      savedAt: 1_000,
      tags: ['theory'],
      paper: { title: paperOf().title },
    });
    await list.bringIn([{ ...incoming, note: 'from the file' }]);
    await list.bringIn([{ ...incoming, note: 'from the file' }]);
    await list.bringIn([{ ...incoming, note: 'from another' }]);
    expect(list.list()[0]?.note).toBe('from the file\n\nfrom another');
    const fresh = {
      ...record,
      key: 'arxiv:2201.02177',
      keys: ['arxiv:2201.02177'],
      paper: OTHER,
      savedAt: 7,
    };
    expect((await list.bringIn([fresh]))[0]?.changed).toBe(true);
    expect(list.find(OTHER)?.savedAt).toBe(7);
  });

  it('tells of all of them at once', async () => {
    const { list, commits } = setUp();
    const { record } = await list.save(OTHER);
    const many = Array.from({ length: 300 }, (_, i) => {
      const paper = paperOf({ title: `Paper number ${i} of the file`, ids: { arxiv: `2001.${10_000 + i}` } });
      return { ...record, key: `arxiv:2001.${10_000 + i}`, paper };
    });
    await list.bringIn(many);
    expect(list.count()).toBe(301);
    expect(commits()).toBe(2);
  });

  it('brings back what was removed, under its old key, with the tags of both', async () => {
    const { list } = setUp();
    const { record } = await list.save(paperOf({ ids: { doi: '10.1/x' } }));
    await list.remove(record.key);
    const incoming = { ...record, key: 'arxiv:1611.03530', paper: paperOf(), tags: ['theory'], savedAt: 9 };
    await list.bringIn([incoming]);
    expect(list.list()).toMatchObject([{ key: 'doi:10.1/x', tags: ['theory'], savedAt: 9 }]);
    expect(list.list()[0]?.removedAt).toBeUndefined();
    expect((await list.remove('arxiv:1611.03530')).changed).toBe(true);
    expect(list.count()).toBe(0);
  });
});

describe('a damaged store', () => {
  it('closes the list for no other record, and what is damaged stays', async () => {
    const memory = createMemoryStore();
    await setUp(memory).list.save(OTHER);
    memory.records.set('bad', { key: 'bad', paper: null } as never);
    const { list } = setUp(memory);
    await list.load();
    expect(list.list().map(({ key }) => key)).toEqual(['arxiv:2201.02177']);
    expect(list.unreadable()).toEqual([{ key: 'bad', paper: null }]);
    await list.save(paperOf());
    expect(memory.records.has('bad')).toBe(true);
  });

  it('loses nothing of a damaged record whose paper is saved again', async () => {
    const memory = createMemoryStore();
    const first = setUp(memory);
    const { record } = await first.list.save(paperOf());
    const damaged = { ...record, note: 7, tags: ['hard won'] };
    memory.records.set(record.key, damaged as never);
    const { list } = setUp(memory);
    await list.save(paperOf());
    expect((await list.save(paperOf())).changed).toBe(false);
    expect(memory.records.get(record.key)).toEqual(damaged);
    expect(list.count()).toBe(1);
    expect(list.isSaved(record.key)).toBe(true);
    const next = setUp(memory).list;
    await next.remove(record.key);
    expect(next.count()).toBe(0);
    expect(memory.records.get(record.key)).toEqual(damaged);
    expect(next.unreadable()).toEqual([damaged]);
  });

  it('never gives a paper the name of another when a damaged record keeps its own', async () => {
    const memory = createMemoryStore();
    const of = (year: number) => paperOf({ title: 'An introduction', ids: {}, authors: ['Ada One'], year });
    const before = setUp(memory).list;
    const { record } = await before.save(of(1990));
    const { record: second } = await before.save(of(2005));
    const damaged = { ...record, note: 7 };
    memory.records.set(record.key, damaged as never);
    const { list } = setUp(memory);
    await list.save(of(2020));
    expect(memory.records.get(record.key)).toEqual(damaged);
    expect(memory.records.get(second.key)).toEqual(second);
    expect(list.list().map(({ paper }) => paper.year)).toEqual(expect.arrayContaining([2005, 2020]));
    expect(list.count()).toBe(2);
  });

  it('that cannot delete what is old opens all the same', async () => {
    const memory = createMemoryStore();
    const first = setUp(memory);
    const { record } = await first.list.save(paperOf());
    await first.list.save(OTHER);
    await first.list.remove(record.key);
    memory.failPurgeWith(new DOMException('full', 'QuotaExceededError'));
    const { list } = setUp(memory, 1_000 + 2 * DAY);
    await list.load();
    expect(list.count()).toBe(1);
  });
});
