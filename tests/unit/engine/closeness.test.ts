import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorFactor } from '../../../lib/engine/author-evidence.ts';
import { idf, quantise, STEP, saturate } from '../../../lib/engine/bm25.ts';
import { createEngine } from '../../../lib/engine/engine.ts';
import { fuse, trust } from '../../../lib/engine/fusion.ts';
import { createPrior } from '../../../lib/engine/prior.ts';
import { normalisedScore } from '../../../lib/engine/strength.ts';
import { analysePaper, countTerms } from '../../../lib/engine/term-counts.ts';
import { cosine } from '../../../lib/engine/vectors.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { modelOf } from './model.ts';

const MODEL = modelOf({
  kernel: [15, 8, 0, 3],
  phase: [1, 14, 7, 9],
  width: [4, 4, 12, 15],
  spectrum: [9, 0, 2, 6],
  grok: [2, 13, 8, 9],
});
const WORDS = ['kernel', 'phase', 'width', 'spectrum', 'grokking', 'unheard', 'unseen'];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 10 }).map((words) => words.join(' '));
const author = fc.constantFrom('Ada Lovelace', 'Alan Turing', 'Emmy Noether');
const papers = fc
  .array(fc.record({ title: text, abstract: text, authors: fc.array(author, { maxLength: 2 }) }), {
    maxLength: 14,
  })
  .map((all) =>
    all.map((one, i): Paper => ({ ...one, ids: { arxiv: `2501.${10_000 + i}` }, source: 'import' })),
  );

/** BM25 as it is written in books, one paper at a time, with the engine's prior; the frequencies rounded as rows are. */
function naiveWords(query: Paper, result: Paper, held: readonly Paper[]): number {
  const prior = createPrior();
  const counts = (paper: Paper) => countTerms(analysePaper(paper));
  const asked = counts(query);
  const told = counts(result);
  let [score, self, selfWithin] = [0, 0, 0];
  for (const [term, count] of asked.counts) {
    const papersWith = held.filter((paper) => counts(paper).counts.has(term)).length;
    const frequency = saturate(count, asked.length, prior.meanLength);
    const weight = frequency * idf(prior.shareWithin(term, papersWith, held.length));
    self += frequency ** 2 * idf(prior.shareOf(term, papersWith, held.length));
    selfWithin += weight * frequency;
    const found = told.counts.get(term);
    if (found) score += weight * quantise(saturate(found, told.length, prior.meanLength)) * STEP;
  }
  return score === 0 ? 0 : normalisedScore((score * self) / selfWithin, self);
}

/** As `author-evidence.ts` says it in words. */
function naiveFactor(query: Paper, result: Paper, held: readonly Paper[]): number {
  const shared = [...new Set(query.authors)].filter((one) => result.authors.includes(one));
  const telling = shared.map((one) => {
    const withHim = held.filter(({ authors }) => authors.includes(one)).length;
    return Math.min(10, Math.log((held.length + 50_000) / (withHim + 1)));
  });
  return shared.length > 0 ? authorFactor(telling.reduce((sum, one) => sum + one, 0)) : 1;
}

describe('words, vectors and authors in one pass', () => {
  it('equal a naive reference, for every live paper, however the papers lie in segments', async () => {
    await fc.assert(
      fc.asyncProperty(papers, papers, fc.array(fc.nat(5)), async (all, [query], cuts) => {
        if (!query) return;
        const engine = createEngine({ model: MODEL });
        const rest = [...all];
        for (const cut of cuts) await engine.add(rest.splice(0, cut));
        await engine.add(rest);
        const asked = { ...query, ids: { arxiv: '2502.00001' } };
        const own = MODEL.embed(analysePaper(asked));
        const ranked = new Map((await engine.rank(asked)).map(({ row, score }) => [row, score]));
        expect([...ranked.keys()].sort((a, b) => a - b)).toEqual(all.map((_, row) => row));
        for (const [row, paper] of all.entries()) {
          const alike = cosine(own, MODEL.embed(analysePaper(paper)));
          const fused = fuse(naiveWords(asked, paper, all), alike, trust(own.known));
          expect(ranked.get(row)).toBeCloseTo(fused * naiveFactor(asked, paper, all), 3);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('do not change for any pair when unrelated papers come, beyond what those tell of how common words are', async () => {
    const engine = createEngine({ model: MODEL });
    const near = (i: number): Paper => ({
      title: `Kernel width ${'spectrum '.repeat(i)}`,
      abstract: '',
      authors: [],
      ids: { arxiv: `2501.${10_000 + i}` },
      source: 'import',
    });
    await engine.add([1, 2, 3, 4].map(near));
    const query = { ...near(2), ids: { arxiv: '2502.00001' }, title: 'Kernel spectrum of width' };
    const before = (await engine.rank(query)).map(({ row }) => row);
    await engine.add(
      Array.from({ length: 300 }, (_, i) => ({
        ...near(0),
        title: `Galaxy ${i}`,
        ids: { arxiv: `2503.${10_000 + i}` },
      })),
    );
    const after = (await engine.rank(query)).map(({ row }) => row).filter((row) => row < 4);
    expect(after).toEqual(before);
  });
});

describe('vectors', async () => {
  const of = (arxiv: string, title: string, abstract = ''): Paper => ({
    title,
    abstract,
    authors: [],
    ids: { arxiv },
    source: 'import',
  });
  const PAPERS = [
    of('1', 'Spectrum and kernel'),
    of('2', 'Grokking late'),
    of('3', 'Unheard and unseen phase of unknown places'),
  ];
  const engine = createEngine({ model: MODEL });
  await engine.add(PAPERS);
  const order = async (query: string, ranker: 'dense' | 'hybrid') =>
    (await engine.rank(of('9', query), { ranker })).map(({ row }) => PAPERS[row]?.ids.arxiv);

  it('find a paper that shares no word', async () => {
    expect((await order('Phase phase', 'dense'))[0]).toBe('3');
    expect(await order('Phase transition', 'dense')).toContain('2');
    expect((await order('Kernel', 'dense'))[0]).toBe('1');
  });

  it('are there to rank by when there is a model, and only then', () => {
    expect(engine.rankers).toEqual(['bm25', 'dense', 'hybrid']);
    expect(createEngine().rankers).toEqual(['bm25', 'hybrid']);
  });

  it('relate papers that share no word, by the sentence that is nearest', async () => {
    const text = 'Width of a kernel. Grokking, grokking, grokking. Spectrum.';
    const alone = createEngine({ model: MODEL });
    await alone.add([of('7', 'Grokking, grokking', text)]);
    const [found] = (await alone.related(of('9', 'Phase', 'Phase, phase.'))).results;
    expect(found?.reasons.terms).toEqual([]);
    expect(text.slice(...(found?.reasons.sentence ?? []))).toBe('Grokking, grokking, grokking.');
    const words = createEngine();
    await words.add([of('7', 'Grokking, grokking', text)]);
    expect((await words.related(of('9', 'Phase', 'Phase, phase.'))).results).toEqual([]);
  });

  it('go with their papers when those are removed', async () => {
    const shrunk = createEngine({ model: MODEL });
    const many = Array.from({ length: 600 }, (_, i) =>
      of(`${i}`, i % 2 ? 'Kernel spectrum' : 'Grokking phase', `Word${i}.`),
    );
    await shrunk.add(many);
    await shrunk.remove(many.slice(0, 400).map(({ ids }) => `arxiv:${ids.arxiv}`));
    const found = await shrunk.rank(of('9999', 'Phase'), { ranker: 'dense' });
    expect(found).toHaveLength(shrunk.size);
    const { results } = await shrunk.related(of('9999', 'Phase of grokking'), { limit: 50 });
    expect(results.every(({ paper }) => paper.title === 'Grokking phase')).toBe(true);
    expect(results.every(({ paper }) => Number(paper.ids.arxiv) >= 400)).toBe(true);
  });

  it('say nothing of a text that the model does not know', async () => {
    expect(trust(0)).toBe(0);
    expect(trust(1)).toBe(1);
    const words = await engine.rank(of('9', 'Unheard unseen nonsense places'), { ranker: 'bm25' });
    const both = await engine.rank(of('9', 'Unheard unseen nonsense places'), { ranker: 'hybrid', limit: 1 });
    expect(both[0]?.row).toBe(words[0]?.row);
  });
});
