import { expect, it } from 'vitest';
import { EXPORT_FORMATS } from '../../../../lib/saved/export/index.ts';
import { readSavedJson } from '../../../../lib/saved/import.ts';
import { recordOf } from '../records.ts';

const NOW = new Date('2026-02-03T04:05:06Z');

it('gives every format an id and a file ending of its own', () => {
  expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length);
  expect(new Set(EXPORT_FORMATS.map(({ extension }) => extension)).size).toBe(EXPORT_FORMATS.length);
});

it.each(EXPORT_FORMATS)('$label writes every paper', async ({ format }) => {
  const records = [
    recordOf(),
    recordOf({ title: 'Grokking beyond overfitting', ids: { arxiv: '2201.02177' } }),
  ];
  const text = await format(records, NOW);
  expect(text).toContain('1611.03530');
  expect(text).toContain('2201.02177');
});

it('JSON says what it is and when it was written', async () => {
  const json = EXPORT_FORMATS.find(({ id }) => id === 'json');
  const file = JSON.parse((await json?.format([], NOW)) ?? '');
  expect(file).toEqual({
    format: 'kindred-list',
    version: 1,
    exported: '2026-02-03T04:05:06.000Z',
    papers: [],
  });
});

it('JSON carries what is stored and cannot be read, and is read back without it', async () => {
  const json = EXPORT_FORMATS.find(({ id }) => id === 'json');
  const damaged = { key: 'arxiv:1', note: 7 };
  const text = (await json?.format([recordOf()], NOW, [damaged])) ?? '';
  expect(JSON.parse(text).unreadable).toEqual([damaged]);
  expect([...readSavedJson(text, 10)]).toEqual([{ records: [recordOf()], refused: [] }]);
});
