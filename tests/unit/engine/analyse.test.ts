import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../lib/engine/analyse.ts';

const terms = (text: string) => analyse(text).map(({ term }) => term);
const shown = (text: string) => analyse(text).map(({ start, end }) => text.slice(start, end));

describe('terms', () => {
  it.each([
    ['case, accents and endings do not count', 'Padé NETWORKS', 'pade network'],
    [
      'either spelling of -ize',
      'generalisation, generalization, generalizes',
      'generalize generalizing generalised',
    ],
    ['a hyphen is a space', 'self-supervised', 'self supervised'],
    [
      'but joins a prefix',
      'over-parameterized non-convex pre-training',
      'overparameterized nonconvex pretraining',
    ],
    ['the possessive tells nothing', "Occam’s razor, Occam's razor", 'Occam razor Occam razor'],
    ['letters that print alike are alike', 'ﬁnite Ｗｉｄｔｈ 𝒩etworks', 'finite width networks'],
    ['soft hyphens are not there', 'gen\u00aderalization', 'generalization'],
    ['acronyms have plurals', 'GANs and DNNs', 'GAN, DNN'],
  ])('%s', (_rule, text, same) => {
    expect(terms(text)).toEqual(terms(same));
  });

  it.each([
    ['generalization', 'generative'],
    ['contrastive', 'contrast'],
    ['transformer', 'transform'],
    ['universe', 'university'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(terms(a)).not.toEqual(terms(b));
  });

  it('leaves out grammar, single letters and plain numbers', () => {
    expect(terms('The 42 results of a K in the year 2019 are 3D')).toEqual(['result', 'year', '3d']);
  });

  it('reads scripts without spaces as pairs of letters', () => {
    expect(terms('深層学習')).toEqual(['深層', '層学', '学習']);
    expect(terms('GPT模型2')).toEqual(['gpt', '模型']);
    expect(terms('Глубокое обучение')).toHaveLength(2);
    expect(terms('शिक्षण')).toHaveLength(1);
  });
});

describe('places', () => {
  it('are neighbours across a hyphen and not across a comma', () => {
    const [self, supervised, learning] = analyse('self-supervised, learning');
    expect((supervised?.place ?? 0) - (self?.place ?? 0)).toBe(1);
    expect((learning?.place ?? 0) - (supervised?.place ?? 0)).toBeGreaterThan(1);
  });

  it('count words that are left out', () => {
    const [theory, learning] = analyse('theory of learning');
    expect((learning?.place ?? 0) - (theory?.place ?? 0)).toBe(2);
  });
});

it('points at the words as they stand in the text', () => {
  expect(shown('A Padé-type ﬁlter: pre-trained!')).toEqual(['Padé', 'type', 'ﬁlter', 'pre-trained']);
});

it('gives ordered ranges within any text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let from = 0;
      for (const { term, start, end, place } of analyse(text)) {
        expect(term).not.toBe('');
        expect(place).toBeGreaterThan(0);
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        from = start;
      }
    }),
  );
});

it.each([
  ['of one letter', 'a'.repeat(1_000_000)],
  ['of hyphens', 'non-'.repeat(250_000)],
  ['of marks', '\u0301'.repeat(1_000_000)],
  ['of apostrophes', "a'".repeat(500_000)],
  ['of different words', Array.from({ length: 150_000 }, (_, i) => `w${i}x`).join(' ')],
])('takes a text of a megabyte %s in its stride', (_name, text) => {
  const started = performance.now();
  const tokens = analyse(text);
  expect(tokens.every(({ end }) => end <= 20_000)).toBe(true);
  expect(performance.now() - started).toBeLessThan(1_000);
});
