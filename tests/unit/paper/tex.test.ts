import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mathsToText, texToText } from '../../../lib/paper/tex.ts';

const table = (rows: [tex: string, text: string][]) =>
  it.each(rows)('reads %s', (tex, text) => expect(texToText(tex)).toBe(text));

describe('accents and letters', () =>
  table([
    ['Schr\\"odinger', 'Schrödinger'],
    ['Schr\\"{o}dinger', 'Schrödinger'],
    ["\\'Etale, caf\\'e, na\\\"{\\i}ve", 'Étale, café, naïve'],
    ['Erd\\H{o}s, Fran\\c{c}ois, \\v{S}ime\\v cek', 'Erdős, François, Šimeček'],
    ["Poincar\\'{e} and H\\\"older and Nagy\\'", "Poincaré and Hölder and Nagy'"],
    ['Stra\\ss e, \\O rsted, \\AA{}ngstr\\"om, \\L{}ojasiewicz', 'Straße, Ørsted, Ångström, Łojasiewicz'],
    ['\\~n \\=a \\.z \\k{a} \\u{g} \\r{a}', 'ñ ā ż ą ğ å'],
  ]));

describe('formulas', () =>
  table([
    ['$\\alpha$-divergence', 'α-divergence'],
    ['\\(x^2\\) and \\[x_i\\]', 'x² and xᵢ'],
    ['$10^{-3}$, $x^{n+1}$, $x_i^2$', '10⁻³, xⁿ⁺¹, xᵢ²'],
    ['$L_{\\text{train}}$, $x^{foo}$, $f_\\theta$, $x_{ab}c$', 'L_train, x^foo, f_θ, x_ab c'],
    ['$\\frac{a}{b}$, $\\frac{a+b}{2}$, $\\frac12$, {$a \\over b+c$}', 'a/b, (a+b)/2, 1/2, a/(b+c)'],
    ['$\\sqrt{x}$, $\\sqrt[3]{x+1}$, $\\binom{n}{k}$', '√x, ³√(x+1), (n choose k)'],
    ['$\\mathbb{R}^d$, $\\mathbb E$, $\\R$', 'ℝᵈ, 𝔼, ℝ'],
    ['$\\mathcal{O}(n\\log n)$, $\\mathcal L$, $\\mathrm{d}x$', 'O(n log n), L, dx'],
    ['$a \\leq b$, $a\\leq b$, $a\\leq  b$', 'a ≤ b, a≤b, a≤b'],
    ['$\\epsilon \\to 0$, $\\epsilon > 0$, $\\Delta t$', 'ε → 0, ε > 0, Δt'],
    ['$\\hat{\\theta}$, $\\bar x$, $\\not\\in$, $\\overline{AB}$', 'θ̂, x̄, ∉, AB'],
    ["$90^\\circ$, $A^\\top$, $x^*$, $f'(x)$", '90°, Aᵀ, x*, f′(x)'],
    ['$\\left\\{x\\right.$, $\\min\\left(a, b\\right)$', '{x, min(a, b)'],
    ['$\\operatorname{softmax}(x)$, $\\rank A$', 'softmax(x), rank A'],
    ['$^3$He, H$_2$O, $k$-means', '³He, H₂O, k-means'],
    ['$$E = mc^2$$', 'E = mc²'],
  ]));

describe('running text', () =>
  table([
    ["``quoted'' and `single' but it's", '“quoted” and ‘single’ but it’s'.replace('it’s', "it's")],
    ['pages 3--5 --- with --help', 'pages 3–5 — with --help'],
    ['Fig.~3, ~5%, http://example.org/~me', 'Fig. 3, ~5%, http://example.org/~me'],
    ['\\% \\& \\_ \\$ \\#', '% & _ $ #'],
    ['as in \\cite[p.~3]{foo}, we \\emph{really} use {\\bf bold} words', 'as in, we really use bold words'],
    [
      'see \\ref{x} for \\href{http://example.org}{this} and \\url{http://a.org/b_c~d}',
      'see for this and http://a.org/b_c~d',
    ],
    ['\\unknown{kept words} and \\ours works', 'kept words and ours works'],
    ['\\textcolor{red}{warm} \\textbf{with $y^2$ in}', 'warm with y² in'],
    ['{GPT}-4 on {0, 1}', 'GPT-4 on {0, 1}'],
    ['n^2 and 10^{-3} but snake_case and ^_^', 'n² and 10⁻³ but snake_case and ^_^'],
    ['\\constructor{a} \\toString{b}', 'a b'],
    ['two  spaces,\n a line $x$', 'two spaces, a line x'],
  ]));

describe('dollars', () =>
  table([
    ['it costs $5', 'it costs $5'],
    ['from $5 to $10 per $100 unit', 'from $5 to $10 per $100 unit'],
    ['$5-$10', '$5-$10'],
    ['costs $5. We show that $x$ is $y_1$', 'costs $5. We show that x is y₁'],
    ['0.9 to $0.9 MW/m^2$', '0.9 to 0.9 MW/m²'],
    ['$', '$'],
    ['a $ b', 'a $ b'],
  ]));

it('reads the inside of a formula', () => {
  expect(mathsToText('\\displaystyle\\mathcal{O}(n^{2})')).toBe('O(n²)');
});

const words = fc.array(fc.stringMatching(/^[A-Za-zÀ-ÿа-я一-十0-9]{1,12}[.,;:!?)]?$/), { maxLength: 40 });

describe('properties', () => {
  it('returns text without TeX as it is', () => {
    fc.assert(
      fc.property(words, fc.constantFrom(' ', '\n', '  '), (w, gap) => {
        expect(texToText(w.join(gap))).toBe(w.join(gap));
      }),
    );
  });

  it('loses no word, whatever TeX stands around it', () => {
    const wrap = fc.constantFrom(
      (w: string) => w,
      (w: string) => `{${w}}`,
      (w: string) => `\\emph{${w}}`,
      (w: string) => `{\\bf ${w}}`,
      (w: string) => `\\foo{${w}}`,
      (w: string) => `{{{${w}`,
      (w: string) => `${w}}`,
      (w: string) => `\\textcolor{red}{${w}}`,
    );
    const word = fc.stringMatching(/^[a-z]{3,9}$/);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, wrap), { maxLength: 30 }), (parts) => {
        const text = texToText(parts.map(([w, around]) => around(w)).join(' '));
        expect(text.split(' ').filter(Boolean)).toEqual(parts.map(([w]) => w));
      }),
    );
  });

  it('changes nothing the second time', () => {
    const piece = fc.constantFrom(
      'word',
      ' ',
      '$\\alpha$',
      '$x_i^2$',
      '\\emph{a}',
      '--',
      '~',
      "``a''",
      '$5',
      '\\%',
      '10^{-3}',
      '\\"o',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const once = texToText(pieces.join(' '));
        expect(texToText(once)).toBe(once);
      }),
    );
  });

  it('reads any text', () => {
    const tex = fc.string({ unit: fc.constantFrom(...'\\{}$^_~`\'-[]()& ab1\n"é'), maxLength: 80 });
    fc.assert(
      fc.property(tex, (t) => {
        expect(typeof texToText(t) + typeof mathsToText(t)).toBe('stringstring');
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    '{',
    '$',
    '\\',
    '}',
    '^',
    '_{',
    '{a}',
    '\\hat',
    '\\frac',
    '\\sqrt[',
    '`',
    "`'",
    ' `a',
    '-',
    '\\cite[',
    '$5 ',
    '$\\$',
    'a_{b',
    '\\(',
  ])('takes linear time on a megabyte of %s', (unit) => {
    const start = performance.now();
    texToText(unit.repeat(1_000_000 / unit.length));
    expect(performance.now() - start).toBeLessThan(4_000);
  });
});
