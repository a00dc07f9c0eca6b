import { existsSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { readBackground, readBundled } from '../../../tools/data/engine.ts';
import { ARXIV_RECORDS, readRecords } from '../../../tools/data/records.ts';
import { paperOf } from '../papers.ts';
import { ALL, named, namesOf } from './corpus.ts';

const background = readBackground();

async function engineOf(papers: readonly Paper[] = ALL) {
  const engine = createEngine({ background });
  await engine.add(papers);
  return engine;
}

describe('what comes first', () => {
  it('is the paper that shares the telling words, not the one that shares the common ones', async () => {
    const query = paperOf({
      title: 'A theory of deep networks in two phases',
      abstract:
        'We study training and representations. The information bottleneck predicts a compression phase.',
      ids: { arxiv: '2501.00001' },
    });
    const order = namesOf((await (await engineOf()).related(query)).results);
    expect(order.slice(0, 2).sort()).toEqual(['bottleneck', 'compression']);
    expect(order).not.toContain('strings');
  });

  it('is the paper on the same subject in other words', async () => {
    const query = 'Why do transformers grok modular addition? We look for circuits.';
    expect(
      namesOf((await (await engineOf()).related(query)).results)
        .slice(0, 2)
        .sort(),
    ).toEqual(['circuits', 'grokking']);
  });

  it('is not the paper that shares what all papers of the corpus share', async () => {
    const field = (id: number, title: string, abstract: string) =>
      paperOf({ title, abstract, ids: { arxiv: `2502.${10_000 + id}` }, source: 'bundled' });
    const common = 'Deep neural networks and deep neural network training.';
    const filler = Array.from({ length: 30 }, (_, i) => field(i, `Deep neural networks number ${i}`, common));
    const telling = field(90, 'Compression and generalization', 'Compression bounds generalization.');
    const repeats = field(91, 'Deep neural networks and their training', `${common} ${common}`);
    const query = paperOf({
      title: 'Generalization and compression of deep neural networks',
      abstract: `${common} Compression bounds it.`,
      ids: { arxiv: '2502.00001' },
    });
    const [first] = (await (await engineOf([...filler, repeats, telling])).related(query)).results;
    expect(first?.paper.title).toBe(telling.title);
  });

  it('is the same for either spelling', async () => {
    const british = await (await engineOf()).related(
      'overparametrised networks; infinite width; neural tangent kernels',
    );
    const american = await (await engineOf()).related(
      'over-parametrized networks; infinite-width; neural tangent kernel',
    );
    expect(namesOf(british.results)[0]).toBe('ntk');
    expect(namesOf(american.results)).toEqual(namesOf(british.results));
  });

  it('weighs a word of the title more than one of the abstract', async () => {
    const inTitle = paperOf({
      title: 'Hopfield networks',
      abstract: 'We study storage.',
      ids: { arxiv: '2501.00002' },
    });
    const inAbstract = paperOf({
      title: 'We study storage',
      abstract: 'Hopfield networks.',
      ids: { arxiv: '2501.00003' },
    });
    const results = (await (await engineOf([inAbstract, inTitle])).related('Hopfield networks')).results;
    expect(results[0]?.paper.title).toBe('Hopfield networks');
  });
});

describe('what is never shown', () => {
  it('is the page’s own paper, in any version or spelling', async () => {
    const own = named('grokking');
    for (const query of [own, { ...own, ids: {} }, { ...own, title: own.title.toUpperCase(), abstract: '' }])
      expect(namesOf((await (await engineOf()).related(query)).results)).not.toContain('grokking');
  });

  it('is another paper of the page’s title', async () => {
    const repost = { ...named('grokking'), ids: { arxiv: '2501.00004' } };
    expect(namesOf((await (await engineOf()).related(repost)).results)).toEqual(['circuits']);
  });

  it('is the same title twice', async () => {
    const twin = { ...named('circuits'), ids: { arxiv: '2501.00005' } };
    const answer = await (await engineOf([...ALL, twin])).related(named('grokking'));
    expect(namesOf(answer.results)).toEqual(['circuits']);
    expect(answer.total).toBe(1);
  });

  it('is a paper of another field', async () => {
    const answer = await (await engineOf()).related(
      'Instanton counting on ALE spaces and four-dimensional gauge theory',
    );
    expect(answer).toEqual({ results: [], total: 0, close: 0, searched: ALL.length });
  });
});

describe('the answer', () => {
  it('counts what it does not list', async () => {
    const engine = await engineOf(readBundled());
    const all = await engine.related(readBundled()[0] ?? '', { limit: 1000 });
    const few = await engine.related(readBundled()[0] ?? '', { limit: 2 });
    expect(few.results).toEqual(all.results.slice(0, 2));
    expect(few.total).toBe(all.results.length);
    expect(few.close).toBe(all.results.filter(({ strength }) => strength.word === 'close').length);
    expect(few.searched).toBe(engine.size - 1);
    expect(await engine.related(readBundled()[0] ?? '', { limit: 0 })).toMatchObject({
      results: [],
      total: few.total,
    });
  });

  it('is ordered by strength, and the words agree with the values', async () => {
    const engine = await engineOf(readBundled());
    const words = ['loosely related', 'related', 'close'];
    for (const paper of readBundled().slice(0, 40)) {
      const { results } = await engine.related(paper);
      const values = results.map(({ strength }) => strength.value);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
      expect(values.every((value) => value > 0 && value < 1)).toBe(true);
      const ranks = results.map(({ strength }) => words.indexOf(strength.word));
      expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    }
  });

  it('does not depend on the order in which papers came', async () => {
    const shuffled = fc.shuffledSubarray([...ALL], { minLength: ALL.length });
    const query =
      'phases of compression and the bottleneck; discrete Fourier transforms; kernels at infinite width';
    const expected = namesOf((await (await engineOf()).related(query)).results);
    await fc.assert(
      fc.asyncProperty(shuffled, async (papers) => {
        expect(namesOf((await (await engineOf(papers)).related(query)).results)).toEqual(expected);
      }),
    );
  });
});

describe('without word frequencies', () => {
  it('still finds the close one', async () => {
    const engine = createEngine();
    await engine.add(ALL);
    expect(namesOf((await engine.related(named('grokking'))).results)[0]).toBe('circuits');
  });
});

describe('calibration (`node tools/evaluate-corpus.ts` prints the figures)', async () => {
  const bundled = readBundled();
  const engine = await engineOf(bundled);

  it('shows three or more for nine in ten papers of the corpus', async () => {
    const shown = await Promise.all(bundled.map((paper) => engine.related(paper, { limit: 3 })));
    const three = shown.filter(({ results }) => results.length === 3);
    expect(three.length / bundled.length).toBeGreaterThanOrEqual(0.9);
  });

  it.skipIf(!existsSync(ARXIV_RECORDS))(
    'shows nothing for 98 in 100 papers of other sciences (skipped without ../shared)',
    { timeout: 60_000 },
    async () => {
      let asked = 0;
      let answered = 0;
      for await (const { title, abstract, categories } of readRecords(ARXIV_RECORDS, 50_000)) {
        if (!/^(?:hep-th|astro-ph(?:\.\w+)?|math\.AG)(?: |$)/.test(categories)) continue;
        asked++;
        if ((await engine.related(`${title}. ${abstract}`, { limit: 0 })).total > 0) answered++;
      }
      expect(asked).toBeGreaterThan(500);
      expect(answered / asked).toBeLessThanOrEqual(0.02);
    },
  );
});
