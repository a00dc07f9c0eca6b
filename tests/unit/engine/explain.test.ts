import { describe, expect, it } from 'vitest';
import { createEngine } from '../../../lib/engine/engine.ts';
import type { Range, RelatedResult } from '../../../lib/engine/types.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { readBackground, readBundled } from '../../../tools/data/engine.ts';
import { paperOf } from '../papers.ts';
import { ALL, NAMED, type Name, named } from './corpus.ts';

const engine = createEngine({ background: readBackground() });
await engine.add(ALL);

async function resultOf(query: Paper | string, name: Name): Promise<RelatedResult> {
  const found = (await engine.related(query)).results.find(
    ({ paper }) => paper.ids.arxiv === NAMED[name].arxiv,
  );
  if (!found) throw new Error(`${name} was not found`);
  return found;
}

const termsOf = (result: RelatedResult) => result.reasons.terms.map(({ text }) => text);
const cut = (text: string, ranges: readonly Range[]) => ranges.map((range) => text.slice(...range));

describe('reasons', () => {
  it('show neighbours as one phrase, spelled as in the result', async () => {
    const result = await resultOf('Information bottlenecks and compression phases of a layer', 'compression');
    expect(termsOf(result)).toContain('information bottleneck');
    expect(termsOf(result)).toContain('compression phase');
    expect(termsOf(result)).not.toContain('information');
  });

  it('do not make a phrase of words that are apart in the query', async () => {
    const result = await resultOf(
      'Bottleneck of information: a phase, then compression. ReLU, tanh.',
      'compression',
    );
    expect(termsOf(result)).not.toContain('information bottleneck');
  });

  it('keep the capitals of names, and spell no stems', async () => {
    const result = await resultOf(
      'saturating nonlinearities such as tanh; relu; compression phase',
      'compression',
    );
    expect(termsOf(result)).toEqual(expect.arrayContaining(['ReLU', 'tanh', 'saturating nonlinearity']));
  });

  it('never name what any abstract says', async () => {
    const query =
      'We study and show results. We find that small transformers use modular addition; grokking.';
    expect(termsOf(await resultOf(query, 'grokking')).join(' ')).not.toMatch(
      /\b(?:study|show|find|results?|use)\b/i,
    );
  });
});

describe('marks', () => {
  it('are the reasons as they stand in title and abstract', async () => {
    const { reasons, paper } = await resultOf(named('grokking'), 'circuits');
    expect(cut(paper.title, reasons.marks.title)).toEqual(['grokking']);
    expect(cut(paper.abstract, reasons.marks.abstract)).toEqual(
      expect.arrayContaining(['small transformers trained', 'modular addition', 'Grokking']),
    );
  });

  it('are exact in a title with accents', async () => {
    const { reasons, paper } = await resultOf(
      'pade activation units with relu, activation functions',
      'pade',
    );
    expect(cut(paper.title, reasons.marks.title)).toEqual(['Padé activation units']);
  });
});

describe('the best sentence', () => {
  it('is the one that says what both are about', async () => {
    const { reasons, paper } = await resultOf(
      'Compression phases need a saturating nonlinearity, not ReLU.',
      'compression',
    );
    expect(paper.abstract.slice(...(reasons.sentence ?? [0, 0]))).toBe(
      'We show that the compression phase depends on the saturating nonlinearity, e.g. tanh, and is absent for ReLU networks.',
    );
  });

  it('is left out where there is no abstract', async () => {
    const bare = createEngine({ background: readBackground() });
    await bare.add([paperOf({ title: 'Grokking in transformers', abstract: '' })]);
    const [result] = (await bare.related('grokking transformers')).results;
    expect(result?.reasons).not.toHaveProperty('sentence');
    expect(result?.reasons.terms.length).toBeGreaterThan(0);
  });
});

it('keeps its promises on every pair of the bundled corpus that it shows', async () => {
  const bundled = readBundled();
  const all = createEngine({ background: readBackground() });
  await all.add(bundled);
  let few = 0;
  let pairs = 0;
  for (const query of bundled) {
    for (const { reasons, paper } of (await all.related(query, { limit: 5 })).results) {
      pairs++;
      const shares = reasons.terms.map(({ share }) => share);
      if (shares.length < 3) few++;
      expect(shares.length).toBeGreaterThanOrEqual(1);
      expect(shares.length).toBeLessThanOrEqual(6);
      expect(shares).toEqual(shares.toSorted((a, b) => b - a));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeLessThanOrEqual(1.000001);
      for (const { text } of reasons.terms) expect(`${paper.title} ${paper.abstract}`).toContain(text);
      for (const [text, ranges] of [
        [paper.title, reasons.marks.title],
        [paper.abstract, reasons.marks.abstract],
      ] as const) {
        let from = 0;
        for (const [start, end] of ranges) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeLessThanOrEqual(text.length);
          from = end;
        }
      }
      expect(reasons.sentence).toBeDefined();
    }
  }
  expect(few / pairs).toBeLessThan(0.02);
});

describe('the sentence of the query', async () => {
  const result = await resultOf(named('grokking'), 'circuits');

  it('stands beside the sentence that it matches, with what both share', () => {
    const { counterpart, sentence } = result.reasons;
    expect(counterpart?.text).toBe(NAMED.grokking.abstract.slice(...(counterpart?.range ?? [0, 0])));
    expect(counterpart?.text).toBe(
      'Small transformers trained on modular addition generalize long after they overfit.',
    );
    expect(cut(counterpart?.text ?? '', counterpart?.marks ?? [])).toEqual([
      'Small transformers trained',
      'modular addition',
    ]);
    expect(result.paper.abstract.slice(...(sentence ?? [0, 0]))).toContain(
      'small transformers trained on modular addition',
    );
  });

  it('is the title where there is no more', async () => {
    const { counterpart } = (await resultOf({ ...named('grokking'), abstract: '' }, 'circuits')).reasons;
    expect(counterpart).toMatchObject({ field: 'title', text: NAMED.grokking.title });
  });

  it('names who wrote both', async () => {
    const query: Paper = {
      ...named('ntk'),
      title: 'Information bottleneck of a layer',
      authors: ['A. Saxe'],
      ids: {},
    };
    const { reasons } = await resultOf(
      { ...query, abstract: 'A compression phase in the information bottleneck.' },
      'compression',
    );
    expect(reasons.authors).toEqual(['Andrew Saxe']);
  });
});
