import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createDictionarySearch } from '../../../lib/engine/dictionary-search.ts';
import { createFilter } from '../../../lib/engine/filter.ts';
import { createPrior } from '../../../lib/engine/prior.ts';
import { parseQuery } from '../../../lib/engine/query.ts';
import { searchMarks } from '../../../lib/engine/search-marks.ts';
import type { SavedLookup } from '../../../lib/engine/types.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { paperOf } from '../papers.ts';
import { ALL, NAMED, type Name, named, namesOf } from './corpus.ts';
import { readFrom, type TestView, viewOf } from './shelf.ts';

const keyOf = (name: Name) => `arxiv:${NAMED[name].arxiv}`;
const saved: SavedLookup & { keys(): string[] } = {
  isSaved: (key) => key === keyOf('ntk') || key === keyOf('pade'),
  tags: (key) => (key === keyOf('ntk') ? ['To read', 'theory'] : []),
  keys: () => [keyOf('ntk'), keyOf('pade')],
};
const prior = createPrior();
const search = createDictionarySearch({ read: readFrom, prior, saved });

async function searched(view: TestView, text: string, limit?: number) {
  const query = parseQuery(text);
  const { hits, total } = await search(view, query, createFilter(query, saved) as never, limit);
  return { hits, total, query, papers: hits.map(({ held }) => ({ paper: held.paper })) };
}

const whole = await viewOf([ALL]);
const found = async (text: string) => namesOf((await searched(whole, text)).papers);

describe('words', () => {
  it.each([
    ['two words', 'information bottleneck', ['bottleneck', 'compression']],
    ['half a word', 'grokk', ['grokking', 'circuits']],
    ['a word without its accent', 'Pade', ['pade']],
    ['the other spelling', 'generalise relu', ['pade']],
    ['a long word half typed, past its stem', 'neural tangent ker', ['ntk']],
    ['a typo', 'botleneck', ['bottleneck', 'compression']],
    ['two typos in a long word', 'mechanitsic', ['circuits']],
    ['an author', 'nanda', ['circuits']],
    ['an author half typed', 'nand', ['circuits']],
    ['an author without accents', 'garcia', ['pade']],
    ['both names of an author', 'alethea power', ['grokking']],
    ['an author with a typo', 'tishbi bottleneck', ['bottleneck']],
    ['a plural', 'kernels', ['ntk']],
    ['a hyphenated word', 'self-supervised', ['selfSupervised']],
    ['the same without its hyphen', 'self supervised', ['selfSupervised']],
    ['one word for a hyphenated one', 'nonconvex', ['pade']],
    ['grammar beside a word', 'what is the bottleneck of it', ['bottleneck', 'compression']],
  ])('%s: %s', async (_name, text, names) => {
    expect(await found(text)).toEqual(names);
  });

  it('must all be there, unless nothing has them all', async () => {
    expect(await found('kernel width')).toEqual(['ntk']);
    expect((await found('kernel grokking')).sort()).toEqual(['circuits', 'grokking', 'ntk']);
  });

  it('count more in a title than among authors, and there more than in an abstract', async () => {
    const of = (title: string, abstract: string, author: string, arxiv: string) =>
      paperOf({ title, abstract, authors: [author], ids: { arxiv } });
    const three = await viewOf([
      [
        of('A', 'On Hopfield models of memory.', 'B', '2501.00001'),
        of('C', 'Models.', 'John Hopfield', '2501.00002'),
        of('Hopfield models', 'D.', 'E', '2501.00003'),
      ],
    ]);
    const { papers } = await searched(three, 'hopfield');
    expect(papers.map(({ paper }) => paper.ids.arxiv)).toEqual(['2501.00003', '2501.00002', '2501.00001']);
  });

  it.each(['', '!?', '"', 'author:'])('%j asks for nothing', async (text) => {
    expect(await found(text)).toEqual([]);
  });
});

describe('fields', () => {
  it.each([
    ['author:bengio', ['compression']],
    ['author:"yoshua bengio" phase', ['compression']],
    ['author:garc', ['pade']],
    ['year:2018 bottleneck', ['compression']],
    ['is:saved', ['pade', 'ntk']],
    ['is:saved kernel', ['ntk']],
    ['tag:"to read"', ['ntk']],
    ['tag:none', []],
    ['"infinite width"', ['ntk']],
    ['"width infinite"', []],
    ['year:2018 author:jacot "tangent kernel" gradient', ['ntk']],
    ['year:2018..', ['circuits', 'grokking', 'selfSupervised', 'pade', 'compression', 'ntk']],
  ])('%s', async (text, names) => {
    expect(await found(text)).toEqual(names);
  });
});

it('marks what the words led to', async () => {
  const { hits, query } = await searched(whole, 'grokk');
  const [first] = hits;
  const { title } = first?.held.paper ?? named('ntk');
  const marks = first && searchMarks(first.held.paper, query, first.meant);
  expect(marks?.title.map((range) => title.slice(...range))).toEqual(['Grokking']);
});

it('finds the same in one segment and in many, whatever was removed', async () => {
  const cuts = fc.tuple(fc.nat(ALL.length), fc.nat(ALL.length));
  const texts = fc.constantFrom(
    'grokking',
    'information bott',
    'networks',
    'kernle',
    'learning year:2017..',
    'nanda',
  );
  await fc.assert(
    fc.asyncProperty(cuts, texts, fc.subarray([...ALL]), async ([a, b], text, gone) => {
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const parts = [ALL.slice(0, low), ALL.slice(low, high), ALL.slice(high)].filter(
        ({ length }) => length > 0,
      );
      const [one, many] = [await viewOf([ALL], gone), await viewOf(parts, gone)];
      const ofOne = await searched(one, text);
      const ofMany = await searched(many, text);
      expect(namesOf(ofMany.papers)).toEqual(namesOf(ofOne.papers));
      expect(ofMany.total).toBe(ofOne.total);
      const shown = new Set<Paper>(ofOne.papers.map(({ paper }) => paper));
      for (const paper of gone) expect([...shown].map(({ title }) => title)).not.toContain(paper.title);
    }),
    { numRuns: 60 },
  );
});

it('reads few texts and counts all', async () => {
  const many = Array.from({ length: 500 }, (_, i) =>
    paperOf({ title: `Grokking number ${i}`, ids: { arxiv: `2401.${10_000 + i}` } }),
  );
  const view = await viewOf([many]);
  let read = 0;
  const counting = createDictionarySearch({
    prior,
    read: (now, rows) => {
      read += rows.length;
      return readFrom(now, rows);
    },
  });
  const query = parseQuery('grokking');
  const { hits, total } = await counting(view, query, () => true, 10);
  expect([hits.length, total, read]).toEqual([10, 500, 10]);
});
