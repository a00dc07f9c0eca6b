import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byMeaning, byWords, nearestSentences } from '../../../lib/engine/nearest-sentences.ts';
import { createReadings } from '../../../lib/engine/readings.ts';
import { modelOf } from './model.ts';

const read = createReadings();
const textOf = (abstract: string) => ({ title: 'A title', abstract });

function pairOf(query: string, result: string, parts: Record<string, number>) {
  const pair = nearestSentences(
    [read(textOf(query))],
    read(textOf(result)),
    byWords(new Map(Object.entries(parts))),
  );
  return pair && [query.slice(...pair.query.range), result.slice(...pair.result.range)];
}

describe('the nearest sentences', () => {
  it('are those that share what weighs most', () => {
    const query =
      'Networks overfit noisy labels quickly. Weight decay shortens grokking of modular addition.';
    const result = 'Noisy labels were bought online. Modular addition shows grokking late in training.';
    expect(pairOf(query, result, { noisi: 1, label: 1, modular: 2, addit: 2, grok: 3 })).toEqual([
      'Weight decay shortens grokking of modular addition.',
      'Modular addition shows grokking late in training.',
    ]);
  });

  it('say something, where any sentence does', () => {
    const result = 'Grokking. Small transformers trained on addition show grokking after long training.';
    const [, sentence] =
      pairOf('Grokking comes late in training of transformers.', result, { grok: 5 }) ?? [];
    expect(sentence).toContain('Small transformers');
  });

  it('are none where nothing is shared', () => {
    expect(
      pairOf('Weight decay shortens training.', 'Galaxies cluster around filaments.', { grok: 1 }),
    ).toBeUndefined();
  });

  it('may share no word where the model knows that they mean the same', () => {
    const model = modelOf({
      cat: [15, 0, 7, 8],
      felin: [14, 1, 7, 8],
      bond: [0, 15, 8, 7],
      price: [1, 14, 8, 7],
    });
    const readWith = createReadings(model);
    const query = textOf('Bond prices price bonds daily. Cats purr when cats sleep.');
    const result = textOf('Price of bond markets price. Felines felines hunt felines.');
    const pair = nearestSentences(
      [readWith({ ...query, abstract: query.abstract.slice(31) })],
      readWith(result),
      byMeaning(new Map()),
    );
    expect(pair && result.abstract.slice(...pair.result.range)).toBe('Felines felines hunt felines.');
  });

  it('are the best of all pairs, whichever text of the query has its half', () => {
    const words = fc.constantFrom('grokking', 'kernel', 'width', 'label', 'addition', 'decay', 'study');
    const text = fc.array(fc.array(words, { minLength: 4, maxLength: 9 }), { minLength: 1, maxLength: 4 });
    const abstract = text.map((all) => all.map((one) => `The ${one.join(' ')}.`).join(' '));
    const parts = new Map([
      ['grok', 3],
      ['kernel', 2],
      ['width', 1.5],
      ['label', 1.2],
      ['decai', 1],
    ]);
    fc.assert(
      fc.property(fc.array(abstract, { minLength: 1, maxLength: 3 }), abstract, (queries, answer) => {
        const query = queries.map((one) => read(textOf(one)));
        const result = read(textOf(answer));
        const likeness = byWords(parts);
        const telling = <T extends { isTelling: boolean }>(all: readonly T[]) =>
          all.some((one) => one.isTelling) ? all.filter((one) => one.isTelling) : all;
        const asked = telling(query.flatMap(({ sentences }) => sentences));
        const all = asked.flatMap((a) => telling(result.sentences).map((b) => likeness(a, b)));
        const found = nearestSentences(query, result, likeness);
        expect(found ? likeness(found.query, found.result) : 0).toBeCloseTo(Math.max(0, ...all), 12);
      }),
    );
  });
});
