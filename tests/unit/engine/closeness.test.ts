import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCloseness } from '../../../lib/engine/closeness.ts';
import type { Embedding } from '../../../lib/engine/embedding.ts';
import { createEngine } from '../../../lib/engine/engine.ts';
import { fuse, trust } from '../../../lib/engine/fusion.ts';
import { createLexicon } from '../../../lib/engine/lexicon.ts';
import { normalisedScore } from '../../../lib/engine/strength.ts';
import { analysePaper } from '../../../lib/engine/term-counts.ts';
import { createTopK } from '../../../lib/engine/top-k.ts';
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
const paper = fc.record({ title: text, abstract: text });
const papers = fc.array(fc.tuple(paper, fc.boolean()), { maxLength: 12 });

type Text = { title: string; abstract: string };

function built(rows: readonly (readonly [Text, boolean])[], model?: Embedding) {
  const lexicon = createLexicon();
  const closeness = createCloseness(lexicon, model);
  for (const [one] of rows) closeness.add(analysePaper(one));
  for (const [row, [, removed]] of rows.entries()) if (removed) lexicon.remove(row);
  return { lexicon, closeness };
}

describe('words and vectors in one pass', () => {
  it('equal both apart, for every live row, also after gaps are closed', () => {
    fc.assert(
      fc.property(papers, paper, (rows, query) => {
        const { closeness } = built(rows, MODEL);
        closeness.compact();
        const kept = rows.filter(([, removed]) => !removed).map(([one]) => analysePaper(one));
        const asked = closeness.ask(analysePaper(query));
        const words = kept.map(() => 0);
        closeness.scanWords(asked, (row, score) => {
          words[row] = score;
        });
        const fused = new Map<number, number>();
        closeness.scan(asked, (row, score) => fused.set(row, score));
        expect([...fused.keys()]).toEqual(kept.map((_, row) => row));
        const own = MODEL.embed(analysePaper(query));
        for (const [row, one] of kept.entries()) {
          const alike = cosine(own, MODEL.embed(one));
          expect(fused.get(row)).toBeCloseTo(fuse(words[row] ?? 0, alike, trust(own.known)), 4);
        }
      }),
    );
  });

  it('give the first k of the full order', () => {
    fc.assert(
      fc.property(papers, paper, fc.integer({ min: 1, max: 6 }), (rows, query, k) => {
        const { closeness } = built(rows, MODEL);
        const asked = closeness.ask(analysePaper(query));
        const all: { row: number; value: number }[] = [];
        const top = createTopK(k);
        closeness.scan(asked, (row, value) => {
          all.push({ row, value });
          top.offer(row, value);
        });
        const order = all.sort((a, b) => b.value - a.value || a.row - b.row);
        expect(top.sorted()).toEqual(order.slice(0, k));
      }),
    );
  });

  it('are words alone without a model', () => {
    fc.assert(
      fc.property(papers, paper, (rows, query) => {
        const { closeness, lexicon } = built(rows);
        const asked = closeness.ask(analysePaper(query));
        const scores = new Map<number, number>();
        closeness.scan(asked, (row, score) => scores.set(row, score));
        for (const [row, score] of scores) {
          const parts = [...lexicon.parts(asked.lexical, row).values()];
          const sum = parts.reduce((total, part) => total + part, 0);
          expect(score).toBeCloseTo(normalisedScore(sum, asked.lexical.selfScore), 3);
        }
      }),
    );
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
    (await engine.rank(of('9', query), { ranker })).map((found) => found.paper.ids.arxiv);

  it('find a paper that shares no word', async () => {
    expect((await order('Phase phase', 'dense'))[0]).toBe('3');
    expect(await order('Phase transition', 'dense')).toContain('2');
    expect((await order('Kernel', 'dense'))[0]).toBe('1');
  });

  it('are there to rank by when there is a model, and only then', () => {
    expect(engine.rankers).toEqual(['bm25', 'dense', 'hybrid']);
    expect(createEngine().rankers).toEqual(['bm25']);
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
    expect(found.slice(0, 50).every(({ paper }) => paper.title === 'Grokking phase')).toBe(true);
  });

  it('say nothing of a text that the model does not know', async () => {
    expect(trust(0)).toBe(0);
    expect(trust(1)).toBe(1);
    const words = await engine.rank(of('9', 'Unheard unseen nonsense places'), { ranker: 'bm25' });
    const both = await engine.rank(of('9', 'Unheard unseen nonsense places'), { ranker: 'hybrid', limit: 1 });
    expect(both[0]?.paper).toBe(words[0]?.paper);
  });
});
