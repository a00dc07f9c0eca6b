import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import type { Range } from '../../../lib/engine/types.ts';
import { paperKeys } from '../../../lib/paper/identity.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { paperOf } from '../papers.ts';
import { ALL, named, namesOf } from './corpus.ts';

function engineOf(papers: readonly Paper[]) {
  const engine = createEngine();
  engine.add(papers);
  return engine;
}

describe('adding', () => {
  it('completes a paper that is held already', () => {
    const { abstract: _, ...bare } = named('grokking');
    const engine = engineOf([{ ...bare, abstract: '', source: 'listing' }]);
    engine.add([{ ...named('grokking'), ids: { ...named('grokking').ids, doi: '10.1000/xyz' } }]);
    expect(engine.size).toBe(1);
    expect(engine.find('doi:10.1000/xyz')?.paper).toMatchObject({
      abstract: named('grokking').abstract,
      source: 'listing',
    });
    expect(namesOf(engine.related(named('circuits')).results)).toEqual(['grokking']);
  });

  it('joins two papers when a third tells that they are one', () => {
    const one = paperOf({ title: 'An early title of it all', ids: { arxiv: '2501.00001' } });
    const two = paperOf({ title: 'The final title of it all', ids: { doi: '10.1000/xyz' } });
    const engine = engineOf([one, two]);
    expect(engine.size).toBe(2);
    engine.add([paperOf({ ...two, ids: { ...one.ids, ...two.ids } })]);
    expect(engine.size).toBe(1);
    expect(engine.find('doi:10.1000/xyz')?.key).toBe('arxiv:2501.00001');
  });

  it('keeps papers apart that share only a title', () => {
    const engine = engineOf([named('grokking'), { ...named('grokking'), ids: { arxiv: '2501.00001' } }]);
    expect(engine.size).toBe(2);
  });

  it('leaves out what nothing identifies', () => {
    expect(engineOf([paperOf({ title: '—', ids: {} })]).size).toBe(0);
  });
});

describe('removing', () => {
  it('takes any key, and ignores unknown ones', () => {
    const engine = engineOf(ALL);
    engine.remove(['arxiv:9999.99999', paperKeys(named('ntk')).at(-1) ?? '']);
    expect(engine.size).toBe(ALL.length - 1);
    expect(engine.find(named('ntk'))).toBeUndefined();
  });

  it('changes nothing for those that stay, however many go', () => {
    const passing = Array.from({ length: 600 }, (_, i) =>
      paperOf({ title: `Passing paper number ${i} about grokking`, ids: { arxiv: `2401.${10_000 + i}` } }),
    );
    const engine = engineOf([...passing.slice(0, 300), ...ALL, ...passing.slice(300)]);
    engine.search('grokking');
    engine.remove(passing.flatMap((paper) => paperKeys(paper).slice(0, 1)));
    const fresh = engineOf(ALL);
    expect(engine.size).toBe(ALL.length);
    for (const query of [named('grokking'), named('bottleneck'), 'kernel gradient descent at infinite width'])
      expect(engine.related(query)).toEqual(fresh.related(query));
    expect(engine.search('grokking')).toEqual(fresh.search('grokking'));
    engine.add(passing.slice(0, 1));
    expect(engine.find(`arxiv:${passing[0]?.ids.arxiv}`)?.paper).toEqual(passing[0]);
  });
});

it('finds by paper and by every key', () => {
  const engine = engineOf(ALL);
  for (const paper of ALL) {
    expect(engine.find(paper)?.paper).toEqual(paper);
    for (const key of paperKeys(paper)) expect(engine.find(key)).toEqual({ key: paperKeys(paper)[0], paper });
  }
  expect(engine.find('arxiv:1')).toBeUndefined();
});

describe('any text is taken', () => {
  const insideOf = (text: string, ranges: readonly Range[]) =>
    ranges.every(([start, end]) => start >= 0 && start < end && end <= text.length);

  it('as paper and as query', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc
        .array(fc.constantFrom('kernel', 'non-', '深層', "'s", '. ', '∇²', 'ÀÉ', '\u0301', '-', '"'), {
          maxLength: 40,
        })
        .map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, text, text, (title, abstract, query) => {
        const engine = engineOf([paperOf({ title, abstract, ids: { arxiv: '2501.00001' } }), ...ALL]);
        for (const { paper, reasons } of engine.related(query).results) {
          expect(insideOf(paper.title, reasons.marks.title)).toBe(true);
          expect(
            insideOf(paper.abstract, [
              ...reasons.marks.abstract,
              ...(reasons.sentence ? [reasons.sentence] : []),
            ]),
          ).toBe(true);
        }
        for (const { paper, marks } of engine.search(query).results) {
          expect(insideOf(paper.title, marks.title)).toBe(true);
          expect(insideOf(paper.abstract, marks.abstract)).toBe(true);
        }
      }),
      { numRuns: 200 },
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
  ])('%s, soon enough', (_name, text) => {
    const engine = engineOf(ALL);
    const started = performance.now();
    engine.add([paperOf({ title: `A ${text}`, abstract: text, ids: { arxiv: '2501.00001' } })]);
    expect(engine.related(text).searched).toBe(ALL.length + 1);
    expect(engine.search(text).searched).toBe(ALL.length + 1);
    expect(performance.now() - started).toBeLessThan(3_000);
  });

  it('and other scripts are related too', () => {
    const chinese = paperOf({
      title: '信息瓶颈理论与深度学习',
      abstract: '我们研究信息瓶颈。',
      ids: { arxiv: '2501.00001' },
    });
    const engine = engineOf([...ALL, chinese]);
    const [first] = engine.related('深度学习中的信息瓶颈').results;
    expect(first?.paper).toEqual(chinese);
    expect(first?.reasons.terms[0]?.text).toMatch(/信息瓶颈|深度学习/);
    expect(engine.search('瓶颈').results[0]?.paper).toEqual(chinese);
  });
});
