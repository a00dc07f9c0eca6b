import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleKey } from '../../../lib/paper/title-key.ts';

describe('titleKey', () => {
  it.each([
    ['$\\alpha$-Divergence', 'α-divergence'],
    ['Schr\\"odinger operators', 'Schrödinger operators'],
    ['Schrodinger operators', 'Schrödinger operators'],
    ['ERDŐS–Rényi', 'Erdos-Renyi'],
    ['Łojasiewicz Inequality', 'lojasiewicz inequality'],
    ['Straße', 'STRASSE'],
    ['“Smart” quotes — and dashes', '"smart" quotes - and dashes'],
    ['R&amp;D and AT&T', 'R & D and AT and T'],
    ['Caf&eacute; of &alpha;&#x2d;helices', 'café of α-helices'],
    [
      'On <i>p</i>-adic <mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>',
      'On p-adic $x^2$',
    ],
    ['H$_2$O', 'H₂O'],
    ['{BERT}: Pre-training', 'BERT: Pretraining'],
    ['$\\mathbb{R}^d$-valued $\\epsilon$', 'ℝ^d-valued $\\varepsilon$'],
    ['ｆｕｌｌ　ｗｉｄｔｈ', 'full width'],
    ['\u0041\u030angström', 'Ångström'],
    ['ΣΊΣΥΦΟΣ', 'σίσυφος'],
  ])('%s equals %s', (a, b) => {
    expect(titleKey(a)).toBe(titleKey(b));
    expect(titleKey(a)).not.toBe('');
  });

  it.each([
    ['мой', 'мои'],
    ['かき', 'がき'],
    ['ハハ', 'パパ'],
    ['कि', 'का'],
    ['学习理论', '学习方法'],
    ['التعلم', 'العلم'],
    ['C++', 'C'],
    ['C#', 'C'],
    ['∞-categories', 'categories'],
    ['part I', 'part II'],
    ['2D', '3D'],
  ])('%s differs from %s', (a, b) => {
    expect(titleKey(a)).not.toBe(titleKey(b));
  });

  it.each(['', '   ', '…', '---', '+', '$$', '∞'])('is empty for "%s"', (title) => {
    expect(titleKey(title)).toBe('');
  });

  it('keeps every script', () => {
    expect(titleKey('Обучение с подкреплением')).toBe('обучениесподкреплением');
    expect(titleKey('한국어 제목')).toBe('한국어제목');
    expect(titleKey('हिन्दी')).toBe('हिन्दी');
  });

  const title = fc.string({ unit: 'grapheme', maxLength: 60 });

  it('is not changed by case, spaces and punctuation', () => {
    const word = fc.stringMatching(/^[a-zà-öа-яα-ω]{1,10}$/);
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.constantFrom('-', '  ', ', ', ': ', '—', '\n'),
        (words, gap) => {
          expect(titleKey(words.join(gap).toUpperCase())).toBe(titleKey(words.join(' ')));
        },
      ),
    );
  });

  it('holds only letters, marks, digits and the three signs', () => {
    fc.assert(
      fc.property(title, (t) => {
        expect(titleKey(t)).toMatch(/^[\p{L}\p{M}\p{N}+#∞]*$/u);
      }),
    );
  });

  it('is the same for every normal form', () => {
    fc.assert(
      fc.property(title, (t) => {
        expect(titleKey(t.normalize('NFD'))).toBe(titleKey(t.normalize('NFC')));
      }),
    );
  });

  it('takes accents away before it spells letters out', () => {
    expect(titleKey('Ǽsir \u01ff')).toBe(titleKey('Aesir o'));
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(title, (t) => {
        expect(titleKey(titleKey(t))).toBe(titleKey(t));
      }),
    );
  });

  it('takes hostile titles', () => {
    for (const unit of ['&', '<i ', '\u0301', '{', '<mi', '&#1']) {
      const start = performance.now();
      expect(titleKey(unit.repeat(500_000)).length).toBeLessThanOrEqual(1_600);
      expect(performance.now() - start).toBeLessThan(4_000);
    }
  });

  it('is the same by the short way, which titles of plain ASCII take, and by the long one', () => {
    const unit = fc.constantFrom(...'Ab z9+#-\'"&<>$^_~`\\{}/;:\n');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 40 }), (title) => {
        // A space of no width does not count, and is not ASCII.
        expect(titleKey(title)).toBe(titleKey(`${title}\u200b`));
      }),
      { numRuns: 2000 },
    );
  });
});

it('takes no name that every object inherits for an entity', () => {
  expect(titleKey('A &constructor; of nets')).toBe('aandconstructorofnets');
});
