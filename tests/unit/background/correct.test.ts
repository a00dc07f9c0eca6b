import { describe, expect, it } from 'vitest';
import { createCorrect } from '../../../lib/background/correct.ts';
import { createCorrections } from '../../../lib/background/corrections.ts';
import { resolve } from '../../../lib/background/resolve.ts';
import type { PagePaper } from '../../../lib/messaging/protocol.ts';
import { titleKey } from '../../../lib/paper/title-key.ts';
import { createMemoryArea } from '../memory-area.ts';
import { paperOf } from '../papers.ts';

const PAGE = new URL('https://journal.example.org/articles/17');
const HELD = paperOf({ title: 'Attention is all you need', ids: { arxiv: '1706.03762' } });
const DETECTED: PagePaper = {
  site: 'generic',
  page: 'abstract',
  ids: {},
  paper: paperOf({ title: 'Login' }),
};

function world() {
  const area = createMemoryArea();
  const missed: string[] = [];
  const answered: PagePaper[] = [];
  const correct = createCorrect({
    corrections: createCorrections(area),
    resolve,
    find: ({ title }) => (titleKey(title) === titleKey(HELD.title) ? { paper: HELD } : undefined),
    async answer(page) {
      answered.push(page);
      return { key: 'k', ids: page.ids, saved: false, ...(page.paper ? { paper: page.paper } : {}) };
    },
    countMissed: async (url) => missed.push(url.href),
  });
  return { area, correct, missed, asked: () => correct.answer(PAGE, DETECTED, 5), answered };
}

describe('the user’s word on a page', () => {
  it('on a PDF says nothing against a detector', async () => {
    const { correct, missed } = world();
    await correct.correct(new URL('https://lab.example/files/paper.pdf#page=2'), '1706.03762');
    expect(missed).toEqual([]);
    await correct.correct(PAGE, '1706.03762');
    expect(missed).toEqual([PAGE.href]);
  });

  it.each([
    ['1706.03762', { arxiv: '1706.03762' }],
    ['https://doi.org/10.1000/XYZ', { doi: '10.1000/xyz' }],
    ['arXiv:math/0309136v2', { arxiv: 'math/0309136' }],
  ])('%j names a paper by id', async (text, ids) => {
    const { correct, asked } = world();
    await correct.correct(PAGE, text);
    expect(await asked()).toMatchObject({ ids, corrected: true });
  });

  it('may be the title of a paper that is held, however it is written', async () => {
    const { correct, asked } = world();
    await correct.correct(PAGE, ' ATTENTION is all you need ');
    expect((await asked()).paper).toEqual(HELD);
  });

  it('may be a title that nobody knows', async () => {
    const { correct, asked } = world();
    await correct.correct(PAGE, 'On the invented paper');
    expect((await asked()).paper).toMatchObject({ title: 'On the invented paper', abstract: '', ids: {} });
  });

  it('may be a BibTeX entry', async () => {
    const { correct, asked } = world();
    await correct.correct(PAGE, '@article{a, title={A {Paper} of Words}, author={Rossi, Ada}, year={2020}}');
    expect((await asked()).paper).toMatchObject({
      title: 'A Paper of Words',
      authors: ['Ada Rossi'],
      year: 2020,
    });
  });

  it.each(['?', '  ', '...'])('is refused where it names nothing: %j', async (text) => {
    const { correct, asked, missed } = world();
    await expect(correct.correct(PAGE, text)).rejects.toThrow('Type the title');
    expect((await asked()).corrected).toBeUndefined();
    expect(missed).toEqual([]);
  });

  it('holds for that address alone, wherever in the page one stands, and counts once as a miss', async () => {
    const { correct, missed } = world();
    await correct.correct(PAGE, '1706.03762');
    await correct.correct(PAGE, '1706.03763');
    const at = async (url: string) => (await correct.answer(new URL(url), DETECTED, 5)).corrected ?? false;
    expect(await at(`${PAGE.href}#section`)).toBe(true);
    expect(await at(`${PAGE.href}?page=2`)).toBe(false);
    expect(missed).toEqual([PAGE.href]);
  });

  it('is taken back', async () => {
    const { correct, answered, asked } = world();
    await correct.correct(PAGE, '1706.03762');
    await correct.forget(PAGE);
    expect((await asked()).corrected).toBeUndefined();
    expect(answered).toEqual([DETECTED]);
  });

  it('counts on a tab where the detector found nothing', async () => {
    const { correct } = world();
    const read = async () => ({ status: 'none' as const });
    expect(await correct.tabPage(PAGE, read)).toEqual({ status: 'none' });
    await correct.correct(PAGE, '1706.03762');
    expect(await correct.tabPage(PAGE, read)).toMatchObject({
      status: 'paper',
      corrected: true,
      page: { ids: { arxiv: '1706.03762' } },
    });
    expect(await correct.tabPage(undefined, read)).toEqual({ status: 'none' });
  });

  it('is remembered for a hundred pages', async () => {
    const { correct, area } = world();
    for (let n = 0; n < 120; n += 1) await correct.correct(new URL(`https://a.org/${n}`), '1706.03762');
    expect(await area.get('corrections')).toHaveLength(100);
  });
});
