import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json } from '../../../lib/saved/export/json.ts';
import { readSavedJson } from '../../../lib/saved/import.ts';
import type { SavedRecord } from '../../../lib/saved/schema.ts';
import { recordOf } from './records.ts';

const NOW = new Date('2026-02-03T04:05:06Z');
const fileOf = (...papers: unknown[]) =>
  JSON.stringify({ format: 'kindred-list', version: 1, exported: NOW.toISOString(), papers });
const readFile = (text: string) => [...readSavedJson(text, 200_000)][0] ?? { records: [], refused: [] };
const read = (...papers: unknown[]) => readFile(fileOf(...papers));

describe('what was exported', () => {
  const line = fc.stringMatching(
    /^[A-Za-z0-9à-öа-я学{}\\"<&$']{1,12}( [A-Za-z0-9à-öа-я学{}\\"<&$']{1,12}){0,4}$/,
  );
  const record = fc
    .record({
      title: line,
      abstract: fc.oneof(fc.constant(''), line),
      authors: fc.array(line, { maxLength: 4 }),
      year: fc.option(fc.integer({ min: 1500, max: 2200 }), { nil: undefined }),
      venue: fc.option(line, { nil: undefined }),
      arxiv: fc.option(fc.integer({ min: 1, max: 99_999 }), { nil: undefined }),
      tags: fc.uniqueArray(line, { maxLength: 4 }),
      note: fc.array(line, { maxLength: 3 }),
      state: fc.constantFrom('unread' as const, 'reading' as const, 'read' as const),
      savedAt: fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2200, 0) }),
    })
    .map(({ arxiv, tags, note, state, savedAt, ...paper }) =>
      recordOf(
        {
          ...paper,
          title: `A${paper.title}`,
          ids: arxiv ? { arxiv: `1706.${String(arxiv).padStart(5, '0')}` } : {},
        },
        { tags, note: note.join('\n'), state, savedAt },
      ),
    );

  it('comes back as it was', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 8 }), async (records) => {
        expect(readFile(await json.format(records, NOW))).toEqual({ records, refused: [] });
      }),
    );
  });

  it('keeps a name that was given before better ids were known', () => {
    const [first, last] = recordOf().keys;
    expect(read(recordOf({}, { key: last })).records[0]?.key).toBe(last);
    expect(last).not.toBe(first);
  });
});

describe('files that are refused as a whole', () => {
  it.each([
    ['no JSON', 'hello', /no JSON/],
    ['nothing', '', /no JSON/],
    ['another JSON', '{"a":1}', /not a Kindred reading list/],
    ['an array', '[]', /not a Kindred reading list/],
    ['null', 'null', /not a Kindred reading list/],
    ['a newer version', '{"format":"kindred-list","version":2,"papers":[]}', /newer version/],
    ['no version', '{"format":"kindred-list","papers":[]}', /does not say its version/],
    ['no papers', '{"format":"kindred-list","version":1}', /holds no papers/],
    [
      'papers of another kind',
      '{"format":"kindred-list","version":1,"papers":{"length":3}}',
      /holds no papers/,
    ],
    ['brackets without end', '['.repeat(1_000_000), /no JSON/],
  ])('%s', (_, text, reason) => {
    expect(() => readFile(text)).toThrow(reason);
  });

  it('a file over 50 MB', () => {
    expect(() => readFile(' '.repeat(50_000_001))).toThrow(/too large/);
  });
});

it('takes a byte order mark', () => {
  expect(readFile(`\ufeff${fileOf(recordOf())}`).records).toHaveLength(1);
});

describe('records', () => {
  const bad = (change: Record<string, unknown>) => ({ ...recordOf(), ...change });
  const badPaper = (change: Record<string, unknown>) => bad({ paper: { ...recordOf().paper, ...change } });

  it.each([
    ['null', null, /no record/],
    ['a text', 'x', /no record/],
    ['another schema', bad({ schema: 2 }), /another version/],
    ['no paper', bad({ paper: undefined }), /paper/],
    ['a title of another type', badPaper({ title: 7 }), /paper\.title: Text was expected/],
    ['authors of another type', badPaper({ authors: 'me' }), /paper\.authors/],
    ['one author of another type', badPaper({ authors: ['a', {}] }), /paper\.authors\.1/],
    ['ids of another type', badPaper({ ids: { arxiv: {} } }), /paper\.ids\.arxiv/],
    ['no id and no title', badPaper({ title: '…', ids: {} }), /neither an id nor a title/],
    ['a date of another type', bad({ savedAt: '2026' }), /savedAt: The date is no number/],
    ['a date before the web', bad({ savedAt: 5 }), /not plausible/],
    ['a date without end', bad({ savedAt: 1e300 }), /not plausible/],
    ['a removed paper', bad({ removedAt: 1 }), /removed from the list/],
    ['tags of another type', bad({ tags: [1] }), /tags\.0/],
  ])('refuses %s, and only that', (_, item, reason) => {
    const { records, refused } = read(recordOf(), item, recordOf());
    expect(records).toHaveLength(2);
    expect(refused).toEqual([{ index: 1, reason: expect.stringMatching(reason) }]);
  });

  it('bounds every text', () => {
    const long = 'x'.repeat(300_000);
    const record = bad({
      note: long,
      tags: [long, long, ' a ', 'a', ''],
      paper: { ...recordOf().paper, title: long, abstract: long },
    });
    const [{ paper, note, tags }] = read(record).records as [SavedRecord];
    expect([paper.title.length, paper.abstract.length, note.length]).toEqual([1_000, 20_000, 100_000]);
    expect(tags.map((tag) => tag.length)).toEqual([100, 1]);
  });

  it('works ids and keys out anew', () => {
    const record = bad({
      key: 'arxiv:1706.03762',
      keys: ['arxiv:1706.03762'],
      paper: {
        ...recordOf().paper,
        ids: { doi: 'https://doi.org/10.48550/arXiv.1611.03530v2' },
        url: 'javascript:alert(1)',
      },
    });
    const [{ key, keys, paper }] = read(record).records as [SavedRecord];
    expect(key).toBe('arxiv:1611.03530');
    expect(keys).toEqual(recordOf().keys);
    expect(paper).not.toHaveProperty('url');
  });

  it('mends what it can', () => {
    const { tags: _, note: __, ...rest } = recordOf();
    const { records, refused } = read({
      ...rest,
      state: 'eaten',
      paper: { ...rest.paper, source: 'moon', year: 99_999 },
    });
    expect(refused).toEqual([]);
    expect(records[0]).toMatchObject({ tags: [], note: '', state: 'unread', paper: { source: 'import' } });
    expect(records[0]?.paper).not.toHaveProperty('year');
  });

  it('lets no prototype in', () => {
    const text = fileOf(recordOf()).replace(
      '"schema"',
      '"__proto__":{"evil":1},"constructor":{"prototype":{"evil":1}},"schema"',
    );
    const [record] = readFile(text.replace('"ids":{', '"ids":{"__proto__":{"evil":1},')).records;
    expect(record).toEqual(recordOf());
    expect(record).not.toHaveProperty('evil');
    expect(record?.paper.ids).not.toHaveProperty('evil');
    expect({}).not.toHaveProperty('evil');
  });

  it('hands on a paper that stands there twice', () => {
    expect(read(recordOf(), recordOf()).records).toHaveLength(2);
  });
});
