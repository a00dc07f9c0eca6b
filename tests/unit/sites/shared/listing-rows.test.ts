// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { listingRows, type RowPlaces } from '../../../../lib/sites/shared/listing-rows.ts';
import { parse } from '../pages.ts';

const BASE = new URL('https://journal.example.org/toc/1');
const PLACES: RowPlaces = { link: 'h3 a', row: 'li', authors: '.by', abstract: '.abstract', year: 'time' };

function rowsOf(body: string) {
  return listingRows(parse(`<body>${body}`), BASE, PLACES, ({ href, pathname }) => {
    const doi = /^\/doi\/(.+)$/.exec(pathname)?.[1];
    return doi === undefined ? undefined : { ids: { doi }, address: href };
  });
}

describe('rows of a listing', () => {
  it('are read when asked', () => {
    const [row] = rowsOf(
      '<ul><li><h3><a href="/doi/10.5555/1">Growth of <i>n</i></a></h3><p class="by">Jane Doe, John Roe</p><time>Dec 2018</time><div class="abstract"><h4>Abstract</h4>We study.</div></li></ul>',
    );
    expect(row?.anchor.localName).toBe('h3');
    expect(row?.read()).toEqual({
      title: 'Growth of n',
      abstract: 'We study.',
      authors: ['Jane Doe', 'John Roe'],
      year: 2018,
      ids: { doi: '10.5555/1' },
      url: 'https://journal.example.org/doi/10.5555/1',
      source: 'listing',
    });
  });

  it('are one for each row, and none beside the list', () => {
    const link = (id: number) => `<h3><a href="/doi/10.5555/${id}">${id}</a></h3>`;
    const found = rowsOf(
      `<ul><li>${link(1)}${link(2)}</li><li>${link(3)}</li></ul><aside><ul><li>${link(4)}</li></ul></aside>${link(5)}`,
    );
    expect(found.map(({ ids }) => ids.doi)).toEqual(['10.5555/1', '10.5555/3']);
    expect(new Set(found.map(({ anchor }) => anchor)).size).toBe(2);
  });

  it('lead to papers', () => {
    const links = ['/about', 'javascript:alert(1)', 'https://[', '', 'mailto:x@example.org'];
    expect(rowsOf(links.map((href) => `<li><h3><a href="${href}">x</a></h3></li>`).join(''))).toEqual([]);
  });
});
