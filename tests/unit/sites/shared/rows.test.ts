// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { detailsOf } from '../../../../lib/sites/shared/definition.ts';
import { linkTarget, plainAddress } from '../../../../lib/sites/shared/link.ts';
import { linkedIds } from '../../../../lib/sites/shared/linked-ids.ts';
import { ownArxivId } from '../../../../lib/sites/shared/own-address.ts';
import { rowAround } from '../../../../lib/sites/shared/row-around.ts';
import { parse } from '../pages.ts';

const BASE = new URL('https://example.org/list/');

describe('the row around a title', () => {
  it('holds all of its own and nothing of the next', () => {
    const doc = parse(
      '<ul><li id="a"><div><a class="t">A</a></div><i>1</i></li><li id="b"><a class="t">B</a></li></ul>',
    );
    const rows = Array.from(doc.querySelectorAll('.t')).map((title) => rowAround(title, '.t').id);
    expect(rows).toEqual(['a', 'b']);
  });

  it('of the only title is not the whole page', () => {
    const [title] = parse('<main id="m"><p><a class="t">A</a></p></main>').querySelectorAll('.t');
    expect(title && rowAround(title, '.t').id).toBe('m');
  });
});

describe('the details of a term', () => {
  it('are those up to the next term', () => {
    const doc = parse('<dl><dt id="a"></dt><div></div><dd>1</dd><dd>2</dd><dt></dt><dd>3</dd></dl>');
    const term = doc.getElementById('a');
    expect(term && detailsOf(term).map(({ textContent }) => textContent)).toEqual(['1', '2']);
  });
});

describe('links', () => {
  it('lead to addresses of the web', () => {
    const [relative, script, none, long] = parse(
      `<a href="../x?y#z"></a><a href="javascript:x()"></a><a></a><a href="/${'x'.repeat(5_000)}"></a>`,
    ).querySelectorAll('a');
    expect(linkTarget(relative, BASE)?.href).toBe('https://example.org/x?y#z');
    expect(plainAddress(new URL('https://example.org/x?y#z'))).toBe('https://example.org/x');
    for (const link of [script, none, long, undefined]) expect(linkTarget(link, BASE)).toBeUndefined();
  });

  it('name the paper by the first id of each kind', () => {
    const links = parse(
      '<a href="https://arxiv.org/pdf/1710.05468"></a><a href="//doi.org/10.5555/a"></a>' +
        '<a href="https://arxiv.org/abs/1611.03530"></a><a href="/x"></a>',
    ).querySelectorAll('a');
    expect(linkedIds(links, BASE)).toEqual({ arxiv: '1710.05468', doi: '10.5555/a' });
  });
});

describe('the address that a mirror’s document gives itself', () => {
  it.each([
    ['<link rel="canonical" href="https://m.example/abs/1710.05468v2">', { arxiv: '1710.05468' }],
    ['<meta property="og:url" content="https://m.example/abs/hep-th/0703166">', { arxiv: 'hep-th/0703166' }],
    ['<link rel="canonical" href="https://m.example/"><a href="https://m.example/abs/1710.05468"></a>', {}],
    ['<link rel="canonical" href="1710.05468">', {}],
  ])('%s', (head, ids) => {
    expect(ownArxivId(parse(`<head>${head}</head>`))).toEqual(ids);
  });
});
