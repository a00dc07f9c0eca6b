import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import type { SavedLookup } from '../../../lib/engine/types.ts';
import { paperOf } from '../papers.ts';
import { ALL, NAMED, type Name, named, namesOf } from './corpus.ts';

const keyOf = (name: Name) => `arxiv:${NAMED[name].arxiv}`;
const saved: SavedLookup = {
  isSaved: (key) => key === keyOf('ntk') || key === keyOf('pade'),
  tags: (key) => (key === keyOf('ntk') ? ['To read', 'theory'] : []),
};
const engine = createEngine({ saved });
await engine.add(ALL);

const found = async (query: string) => namesOf((await engine.search(query)).results);
const marked = async (query: string) => {
  const [result] = (await engine.search(query)).results;
  if (!result) return [];
  const { title, abstract, authors } = result.marks;
  return [
    ...title.map((range) => result.paper.title.slice(...range)),
    ...abstract.map((range) => result.paper.abstract.slice(...range)),
    ...authors.flatMap((ranges, i) => ranges.map((range) => result.paper.authors[i]?.slice(...range))),
  ];
};

describe('words', () => {
  it.each([
    ['two words', 'information bottleneck', ['bottleneck', 'compression']],
    ['half a word', 'grokk', ['grokking', 'circuits']],
    ['a word without its accent', 'Pade', ['pade']],
    ['the other spelling', 'generalize relu', ['pade']],
    ['a typo', 'botleneck', ['bottleneck', 'compression']],
    ['two typos in a long word', 'mechanitsic', ['circuits']],
    ['an author', 'nanda', ['circuits']],
    ['an author without accents', 'garcia', ['pade']],
    ['a plural', 'kernels', ['ntk']],
    ['a hyphenated word', 'self-supervised', ['selfSupervised']],
    ['the same without its hyphen', 'self supervised', ['selfSupervised']],
    ['the same as one word', 'selfsupervised', ['selfSupervised']],
    ['one word for a hyphenated one', 'nonconvex', ['pade']],
    ['grammar beside a word', 'what is the bottleneck of it', ['bottleneck', 'compression']],
  ])('%s: %s', async (_name, query, names) => {
    expect(await found(query)).toEqual(names);
  });

  it('must all be there, unless nothing has them all', async () => {
    expect(await found('kernel width')).toEqual(['ntk']);
    expect((await found('kernel grokking')).sort()).toEqual(['circuits', 'grokking', 'ntk']);
  });

  it('count more in a title than among authors, and there more than in an abstract', async () => {
    const abstract = paperOf({
      title: 'A',
      abstract: 'On Hopfield models of memory.',
      authors: ['B'],
      ids: { arxiv: '2501.00001' },
    });
    const author = paperOf({
      title: 'C',
      abstract: 'Models.',
      authors: ['John Hopfield'],
      ids: { arxiv: '2501.00002' },
    });
    const title = paperOf({
      title: 'Hopfield models',
      abstract: 'D.',
      authors: ['E'],
      ids: { arxiv: '2501.00003' },
    });
    const three = createEngine();
    await three.add([abstract, author, title]);
    expect((await three.search('hopfield')).results.map(({ paper }) => paper.ids.arxiv)).toEqual([
      '2501.00003',
      '2501.00002',
      '2501.00001',
    ]);
  });

  it('may be a word of grammar while a longer one is being typed', async () => {
    expect(await found('the')).toContain('compression');
  });
});

describe('marks', () => {
  it.each([
    ['the word that a beginning led to', 'grokk', ['Grokking', 'grokking']],
    ['the word that was meant', 'mechanitsic', ['mechanistic']],
    ['accents', 'Pade', ['Padé']],
    ['authors', 'garcia', ['García']],
    ['an author asked for by field', 'author:molina', ['Molina']],
    ['a phrase where it stands whole', '"compression phase"', ['compression phase', 'compression phase']],
    ['nothing for an id', '1806.07572', []],
  ])('%s', async (_name, query, texts) => {
    expect(await marked(query)).toEqual(texts);
  });
});

describe('fields', () => {
  it.each([
    ['author:bengio', ['compression']],
    ['author:"yoshua bengio" phase', ['compression']],
    ['author:jos', ['pade']],
    ['year:2018 bottleneck', ['compression']],
    ['is:saved', ['pade', 'ntk']],
    ['is:saved kernel', ['ntk']],
    ['tag:"to read"', ['ntk']],
    ['TAG:Theory', ['ntk']],
    ['tag:none', []],
    ['"infinite width"', ['ntk']],
    ['"width infinite"', []],
    ['year:2018 author:jacot "tangent kernel" gradient', ['ntk']],
  ])('%s', async (query, names) => {
    expect(await found(query)).toEqual(names);
  });

  it('alone list by year, newest first', async () => {
    expect(await found('year:2018..')).toEqual([
      'circuits',
      'grokking',
      'selfSupervised',
      'pade',
      'compression',
      'ntk',
    ]);
  });

  it('ask the list without a list: nothing is saved', async () => {
    const bare = createEngine();
    await bare.add(ALL);
    expect((await bare.search('is:saved')).total).toBe(0);
  });
});

describe('a name', () => {
  it.each([
    '1806.07572',
    'arXiv:1806.07572v3',
    'https://arxiv.org/pdf/1806.07572',
    'https://doi.org/10.48550/arXiv.1806.07572',
  ])('%s is that paper alone', async (query) => {
    expect(await found(query)).toEqual(['ntk']);
  });

  it('that is a title puts that paper first', async () => {
    const short = paperOf({ title: 'Grokking', abstract: 'Short.', ids: { arxiv: '2501.00004' } });
    const two = createEngine();
    await two.add([named('circuits'), named('grokking'), short]);
    expect((await two.search('  grokking ')).results[0]?.paper.title).toBe('Grokking');
  });
});

describe('a list of hundreds', () => {
  it('is searched at once, and with an index as soon as one was made', async () => {
    let pauses = 0;
    const own = createEngine({ pause: async () => void pauses++ });
    await own.add([
      ...ALL,
      ...Array.from({ length: 300 }, (_, i) =>
        paperOf({ title: `Paper ${i} on kernels`, ids: { arxiv: `2401.${10_000 + i}` } }),
      ),
    ]);
    const before = pauses;
    const names = async (text: string) => namesOf((await own.search(text)).results);
    expect(await names('mechanitsic')).toEqual(['circuits']);
    expect(await names('information bottle')).toEqual(['bottleneck', 'compression']);
    expect(pauses).toBe(before);
    await own.prepareSearch();
    expect(pauses).toBeGreaterThan(before);
    expect(await names('mechanitsic')).toEqual(['circuits']);
    expect(await names('information bottle')).toEqual(['bottleneck', 'compression']);
    // The index finds a hyphenated word written as one; columns do not.
    expect(await names('selfsupervised')).toEqual(['selfSupervised']);
  });
});

describe('the answer', () => {
  it.each(['', '   ', '"', 'author:', '!?', '—'])('to %j is nothing', async (query) => {
    expect(await engine.search(query)).toEqual({ results: [], total: 0, searched: ALL.length });
  });

  it('counts what it does not list', async () => {
    const all = await engine.search('networks');
    const one = await engine.search('networks', { limit: 1 });
    expect(all.total).toBeGreaterThan(1);
    expect(one).toEqual({ ...all, results: all.results.slice(0, 1) });
  });

  it('keeps up with the corpus', async () => {
    const own = createEngine();
    await own.add(ALL.slice(0, 2));
    expect((await own.search('grokking')).total).toBe(0);
    await own.add([named('grokking')]);
    expect(namesOf((await own.search('grokking')).results)).toEqual(['grokking']);
    await own.remove([keyOf('grokking')]);
    expect((await own.search('grokking')).total).toBe(0);
  });
});
