// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readableText } from '../../../lib/paper/mathml.ts';

function element(html: string): Element {
  const doc = new DOMParser().parseFromString(
    `<!doctype html><body><div id="x">${html}</div></body>`,
    'text/html',
  );
  return doc.querySelector('#x') as Element;
}
const read = (html: string) => readableText(element(html));

describe('text', () => {
  it.each([
    ['  a\n <b>b</b>  c ', 'a b c'],
    ['<p>one</p><p>two</p>three<br>four', 'one two three four'],
    ['in<sub>1</sub>side', 'in1side'],
    ['a<script>alert(1)</script><style>b{}</style><noscript>n</noscript><template>t</template>b', 'ab'],
    ['&lt;img src=x onerror=alert(1)&gt;', '<img src=x onerror=alert(1)>'],
  ])('reads %s', (html, text) => {
    expect(read(html)).toBe(text);
  });
});

describe('formulas', () => {
  it.each([
    ['alttext', '<math alttext="\\mathcal{O}(n^{2})"><mi>O</mi></math>', 'O(n²)'],
    [
      'a TeX annotation',
      '<math><semantics><mi>wrong</mi><annotation encoding="application/x-tex">\\alpha_i</annotation></semantics></math>',
      'αᵢ',
    ],
    [
      'no foreign annotation',
      '<math><semantics><mi>x</mi><annotation encoding="text/plain">wrong</annotation></semantics></math>',
      'x',
    ],
    ['scripts', '<math><msup><mi>x</mi><mn>2</mn></msup><msub><mi>x</mi><mi>i</mi></msub></math>', 'x²xᵢ'],
    ['both scripts', '<math><msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup></math>', 'xᵢ²'],
    [
      'fractions',
      '<math><mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><mn>2</mn></mfrac></math>',
      '(a+1)/2',
    ],
    ['roots', '<math><msqrt><mi>x</mi></msqrt><mroot><mi>y</mi><mn>3</mn></mroot></math>', '√x³√y'],
    ['accents', '<math><mover><mi>x</mi><mo>^</mo></mover></math>', 'x̂'],
    ['letters of number sets', '<math><mi mathvariant="double-struck">R</mi></math>', 'ℝ'],
    ['functions', '<math><mi>n</mi><mi>log</mi><mo>\u2061</mo><mi>n</mi></math>', 'n log n'],
    [
      'prefixed names',
      '<mml:math><mml:msup><mml:mi>x</mml:mi><mml:mn>2</mml:mn></mml:msup></mml:math>',
      'x²',
    ],
  ])('reads %s', (_, html, text) => {
    expect(read(`a ${html} b`)).toBe(`a ${text} b`);
  });
});

describe('MathJax and KaTeX', () => {
  it.each([
    [
      'version 2',
      '<span class="MathJax_Preview">zz</span><span class="MathJax"><nobr aria-hidden="true">xx</nobr></span><script type="math/tex">x^2</script>',
    ],
    [
      'version 2, displayed',
      '<div class="MathJax_Display"><span class="MathJax">xx</span></div><script type="math/tex; mode=display">x^2</script>',
    ],
    ['a source not yet drawn', '<script type="math/tex">x^2</script>'],
    [
      'version 2 without its source',
      '<span class="MathJax"><nobr aria-hidden="true">x2</nobr><span class="MJX_Assistive_MathML"><math><msup><mi>x</mi><mn>2</mn></msup></math></span></span>',
    ],
    [
      'version 3',
      '<mjx-container><mjx-math aria-hidden="true">x2</mjx-math><mjx-assistive-mml><math><msup><mi>x</mi><mn>2</mn></msup></math></mjx-assistive-mml></mjx-container>',
    ],
    [
      'KaTeX',
      '<span class="katex"><span class="katex-mathml"><math><semantics><mi>x</mi><annotation encoding="application/x-tex">x^2</annotation></semantics></math></span><span class="katex-html" aria-hidden="true">x2</span></span>',
    ],
  ])('reads %s once', (_, html) => {
    expect(read(`a ${html} b`)).toBe('a x² b');
  });
});

it('survives trees deeper than any stack', () => {
  const root = document.createElement('div');
  let inner: Element = root;
  for (let i = 0; i < 3_000; i++) inner = inner.appendChild(document.createElement(i % 2 ? 'span' : 'math'));
  inner.textContent = 'deep';
  expect(readableText(root)).toContain('deep');
});
