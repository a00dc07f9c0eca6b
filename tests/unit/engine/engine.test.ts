import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import { lateEmbedding } from '../../../lib/engine/late-embedding.ts';
import type { Range } from '../../../lib/engine/types.ts';
import { paperKeys } from '../../../lib/paper/identity.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { paperOf } from '../papers.ts';
import { ALL, named, namesOf } from './corpus.ts';

async function engineOf(papers: readonly Paper[]) {
  const engine = createEngine();
  await engine.add(papers);
  return engine;
}

describe('adding', () => {
  it('reads a late model for papers, not for none', async () => {
    let reads = 0;
    const engine = createEngine({
      model: lateEmbedding({ id: 'a model', dimension: 16 }, async () => {
        reads++;
        throw new Error('It cannot be read.');
      }),
    });
    await engine.add([]);
    expect(reads).toBe(0);
    await engine.add([named('grokking')]).catch(() => undefined);
    expect(reads).toBe(1);
  });

  it('completes a paper that is held already', async () => {
    const { abstract: _, ...bare } = named('grokking');
    const engine = await engineOf([{ ...bare, abstract: '', source: 'listing' }]);
    await engine.add([{ ...named('grokking'), ids: { ...named('grokking').ids, doi: '10.1000/xyz' } }]);
    expect(engine.size).toBe(1);
    expect((await engine.find('doi:10.1000/xyz'))?.paper).toMatchObject({
      abstract: named('grokking').abstract,
      source: 'listing',
    });
    expect(namesOf((await engine.related(named('circuits'))).results)).toEqual(['grokking']);
  });

  it('joins two papers when a third tells that they are one', async () => {
    const one = paperOf({ title: 'An early title of it all', ids: { arxiv: '2501.00001' } });
    const two = paperOf({ title: 'The final title of it all', ids: { doi: '10.1000/xyz' } });
    const engine = await engineOf([one, two]);
    expect(engine.size).toBe(2);
    await engine.add([paperOf({ ...two, ids: { ...one.ids, ...two.ids } })]);
    expect(engine.size).toBe(1);
    expect((await engine.find('doi:10.1000/xyz'))?.key).toBe('arxiv:2501.00001');
  });

  it('keeps papers apart that share only a title', async () => {
    const engine = await engineOf([
      named('grokking'),
      { ...named('grokking'), ids: { arxiv: '2501.00001' } },
    ]);
    expect(engine.size).toBe(2);
  });

  it('leaves out what nothing identifies', async () => {
    expect((await engineOf([paperOf({ title: '—', ids: {} })])).size).toBe(0);
  });
});

describe('removing', () => {
  it('takes any key, and ignores unknown ones', async () => {
    const engine = await engineOf(ALL);
    await engine.remove(['arxiv:9999.99999', paperKeys(named('ntk')).at(-1) ?? '']);
    expect(engine.size).toBe(ALL.length - 1);
    expect(await engine.find(named('ntk'))).toBeUndefined();
  });

  it('changes nothing for those that stay, however many go', async () => {
    const passing = Array.from({ length: 600 }, (_, i) =>
      paperOf({ title: `Passing paper number ${i} about grokking`, ids: { arxiv: `2401.${10_000 + i}` } }),
    );
    const engine = await engineOf([...passing.slice(0, 300), ...ALL, ...passing.slice(300)]);
    await engine.search('grokking');
    await engine.remove(passing.flatMap((paper) => paperKeys(paper).slice(0, 1)));
    const fresh = await engineOf(ALL);
    expect(engine.size).toBe(ALL.length);
    for (const query of [named('grokking'), named('bottleneck'), 'kernel gradient descent at infinite width'])
      expect(await engine.related(query)).toEqual(await fresh.related(query));
    expect(await engine.search('grokking')).toEqual(await fresh.search('grokking'));
    await engine.add(passing.slice(0, 1));
    expect((await engine.find(`arxiv:${passing[0]?.ids.arxiv}`))?.paper).toEqual(passing[0]);
  });
});

it('finds by paper and by every key', async () => {
  const engine = await engineOf(ALL);
  for (const paper of ALL) {
    expect((await engine.find(paper))?.paper).toEqual(paper);
    for (const key of paperKeys(paper))
      expect(await engine.find(key)).toEqual({ key: paperKeys(paper)[0], paper });
  }
  expect(await engine.find('arxiv:1')).toBeUndefined();
});

describe('any text is taken', () => {
  const insideOf = (text: string, ranges: readonly Range[]) =>
    ranges.every(([start, end]) => start >= 0 && start < end && end <= text.length);

  it('as paper and as query', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('kernel', 'non-', '深層', "'s", '. ', '∇²', 'ÀÉ', '\u0301', '-', '"'), {
          maxLength: 40,
        })
        .map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(text, text, text, async (title, abstract, query) => {
        const engine = await engineOf([paperOf({ title, abstract, ids: { arxiv: '2501.00001' } }), ...ALL]);
        for (const { paper, reasons } of (await engine.related(query)).results) {
          expect(insideOf(paper.title, reasons.marks.title)).toBe(true);
          expect(
            insideOf(paper.abstract, [
              ...reasons.marks.abstract,
              ...(reasons.sentence ? [reasons.sentence] : []),
            ]),
          ).toBe(true);
        }
        for (const { paper, marks } of (await engine.search(query)).results) {
          expect(insideOf(paper.title, marks.title)).toBe(true);
          expect(insideOf(paper.abstract, marks.abstract)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['nothing', ''],
    ['a word', 'grokking'],
    ['only formulas', '∀ε>0 ∃δ: |x−y|<δ ⇒ ‖f(x)−f(y)‖²≤ε'],
    ['Chinese', '深度学习的信息瓶颈理论'],
    ['Arabic', 'نظرية التعلم العميق'],
    ['a megabyte of words', 'information bottleneck '.repeat(50_000)],
    ['a megabyte of one letter', 'x'.repeat(1_000_000)],
    ['a megabyte of quotes and colons', 'a:"'.repeat(350_000)],
  ])('%s, soon enough', async (_name, text) => {
    const engine = await engineOf(ALL);
    const started = performance.now();
    await engine.add([paperOf({ title: `A ${text}`, abstract: text, ids: { arxiv: '2501.00001' } })]);
    expect((await engine.related(text)).searched).toBe(ALL.length + 1);
    expect((await engine.search(text)).searched).toBe(ALL.length + 1);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('and other scripts are related too', async () => {
    const chinese = paperOf({
      title: '信息瓶颈理论与深度学习',
      abstract: '我们研究信息瓶颈。',
      ids: { arxiv: '2501.00001' },
    });
    const engine = await engineOf([...ALL, chinese]);
    const [first] = (await engine.related('深度学习中的信息瓶颈')).results;
    expect(first?.paper).toEqual(chinese);
    expect(first?.reasons.terms[0]?.text).toMatch(/信息瓶颈|深度学习/);
    expect((await engine.search('瓶颈')).results[0]?.paper).toEqual(chinese);
  });
});
