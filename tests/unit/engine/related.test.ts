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

function engineOf(papers: readonly Paper[] = ALL) {
  const engine = createEngine({ background });
  engine.add(papers);
  return engine;
}

describe('what comes first', () => {
  it('is the paper that shares the telling words, not the one that shares the common ones', () => {
    const query = paperOf({
      title: 'A theory of deep networks in two phases',
      abstract:
        'We study training and representations. The information bottleneck predicts a compression phase.',
      ids: { arxiv: '2501.00001' },
    });
    const order = namesOf(engineOf().related(query).results);
    expect(order.slice(0, 2).sort()).toEqual(['bottleneck', 'compression']);
    expect(order).not.toContain('strings');
  });

  it('is the paper on the same subject in other words', () => {
    const query = 'Why do transformers grok modular addition? We look for circuits.';
    expect(namesOf(engineOf().related(query).results).slice(0, 2).sort()).toEqual(['circuits', 'grokking']);
  });

  it('is not the paper that shares what all papers of the corpus share', () => {
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
    const [first] = engineOf([...filler, repeats, telling]).related(query).results;
    expect(first?.paper.title).toBe(telling.title);
  });

  it('is the same for either spelling', () => {
    const british = engineOf().related('overparametrised networks; infinite width; neural tangent kernels');
    const american = engineOf().related('over-parametrized networks; infinite-width; neural tangent kernel');
    expect(namesOf(british.results)[0]).toBe('ntk');
    expect(namesOf(american.results)).toEqual(namesOf(british.results));
  });

  it('weighs a word of the title more than one of the abstract', () => {
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
    const results = engineOf([inAbstract, inTitle]).related('Hopfield networks').results;
    expect(results[0]?.paper.title).toBe('Hopfield networks');
  });
});

describe('what is never shown', () => {
  it('is the page’s own paper, in any version or spelling', () => {
    const own = named('grokking');
    for (const query of [own, { ...own, ids: {} }, { ...own, title: own.title.toUpperCase(), abstract: '' }])
      expect(namesOf(engineOf().related(query).results)).not.toContain('grokking');
  });

  it('is another paper of the page’s title', () => {
    const repost = { ...named('grokking'), ids: { arxiv: '2501.00004' } };
    expect(namesOf(engineOf().related(repost).results)).toEqual(['circuits']);
  });

  it('is the same title twice', () => {
    const twin = { ...named('circuits'), ids: { arxiv: '2501.00005' } };
    const answer = engineOf([...ALL, twin]).related(named('grokking'));
    expect(namesOf(answer.results)).toEqual(['circuits']);
    expect(answer.total).toBe(1);
  });

  it('is a paper of another field', () => {
    const answer = engineOf().related('Instanton counting on ALE spaces and four-dimensional gauge theory');
    expect(answer).toEqual({ results: [], total: 0, close: 0, searched: ALL.length });
  });
});

describe('the answer', () => {
  it('counts what it does not list', () => {
    const engine = engineOf(readBundled());
    const all = engine.related(readBundled()[0] ?? '', { limit: 1000 });
    const few = engine.related(readBundled()[0] ?? '', { limit: 2 });
    expect(few.results).toEqual(all.results.slice(0, 2));
    expect(few.total).toBe(all.results.length);
    expect(few.close).toBe(all.results.filter(({ strength }) => strength.word === 'close').length);
    expect(few.searched).toBe(engine.size - 1);
    expect(engine.related(readBundled()[0] ?? '', { limit: 0 })).toMatchObject({
      results: [],
      total: few.total,
    });
  });

  it('is ordered by strength, and the words agree with the values', () => {
    const engine = engineOf(readBundled());
    const words = ['loosely related', 'related', 'close'];
    for (const paper of readBundled().slice(0, 40)) {
      const { results } = engine.related(paper);
      const values = results.map(({ strength }) => strength.value);
      expect(values).toEqual(values.toSorted((a, b) => b - a));
      expect(values.every((value) => value > 0 && value < 1)).toBe(true);
      const ranks = results.map(({ strength }) => words.indexOf(strength.word));
      expect(ranks).toEqual(ranks.toSorted((a, b) => b - a));
    }
  });

  it('does not depend on the order in which papers came', () => {
    const shuffled = fc.shuffledSubarray([...ALL], { minLength: ALL.length });
    const query =
      'phases of compression and the bottleneck; discrete Fourier transforms; kernels at infinite width';
    const expected = namesOf(engineOf().related(query).results);
    fc.assert(
      fc.property(shuffled, (papers) => {
        expect(namesOf(engineOf(papers).related(query).results)).toEqual(expected);
      }),
    );
  });
});

describe('without word frequencies', () => {
  it('still finds the close one', () => {
    const engine = createEngine();
    engine.add(ALL);
    expect(namesOf(engine.related(named('grokking')).results)[0]).toBe('circuits');
  });
});

describe('calibration (`node tools/evaluate-corpus.ts` prints the figures)', () => {
  const bundled = readBundled();
  const engine = engineOf(bundled);

  it('shows three or more for nine in ten papers of the corpus', () => {
    const shown = bundled.filter((paper) => engine.related(paper, { limit: 3 }).results.length === 3);
    expect(shown.length / bundled.length).toBeGreaterThanOrEqual(0.9);
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
        if (engine.related(`${title}. ${abstract}`, { limit: 0 }).total > 0) answered++;
      }
      expect(asked).toBeGreaterThan(500);
      expect(answered / asked).toBeLessThanOrEqual(0.02);
    },
  );
});
