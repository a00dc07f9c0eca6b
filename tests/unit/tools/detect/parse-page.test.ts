// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../tools/detect/parse-page.ts';

const parse = (html: string) => parsePage(html, document.implementation.createHTMLDocument(''));
const shape = (html: string) => parse(html).documentElement.outerHTML;

describe('a parsed page', () => {
  it('is mended as browsers mend it', () => {
    expect(shape('<title>On H<sub>2</title><p>a<p>b')).toBe(
      '<html><head><title>On H&lt;sub&gt;2</title></head><body><p>a</p><p>b</p></body></html>',
    );
    expect(shape('<dl><dt>a<dd>b<dt>c</dl>')).toContain('<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>');
    expect(shape('<table><p>x</p><tr><td>y')).toContain(
      '<body><p>x</p><table><tbody><tr><td>y</td></tr></tbody></table>',
    );
    expect(shape('<script>if (a<b) c("</scr"+"ipt>")</script><h1>x')).toContain('<h1>x</h1>');
    expect(shape('<body><meta name=a content="&eacute;&copy x">')).toContain(
      '<meta name="a" content="é© x">',
    );
  });

  it('keeps elements and formulas in their namespaces', () => {
    const doc = parse('<p><math alttext="x"><mi>x</mi></math><svg><title>no</title></svg>');
    expect(doc.querySelector('math')?.namespaceURI).toBe('http://www.w3.org/1998/Math/MathML');
    expect(doc.title).toBe('');
  });

  it('takes attributes of names that scripts may not give', () => {
    expect(parse(`<p class="a"" id='b' <=1>x`).querySelector('#b')?.className).toBe('a');
  });

  it('runs nothing', () => {
    parse(
      '<script>globalThis.owned = 1</script><img src=x onerror="globalThis.owned = 1"><svg onload="owned = 1">',
    );
    expect(globalThis).not.toHaveProperty('owned');
  });

  it('may be deeper than browsers nest elements', () => {
    const doc = parse(`${'<div>'.repeat(2_000)}<p id="end">x`);
    expect(doc.querySelector('#end')).not.toBeNull();
    expect(doc.body.textContent).toBe('x');
    expect(doc.querySelectorAll('div')).toHaveLength(2_000);
  });
});
