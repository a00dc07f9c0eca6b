// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { linkedRows } from '../../../../lib/sites/shared/linked-rows.ts';
import { detect, parse } from '../pages.ts';

const BASE = new URL('https://journal.example.org/toc/1');
const link = (id: number, text: string) => `<a href="/doi/10.5555/${id}#x">${text}</a>`;

function rowsOf(body: string) {
  return linkedRows(parse(`<body>${body}`), BASE, ({ origin, pathname }) => {
    const doi = /^\/doi\/(.+)$/.exec(pathname)?.[1];
    return doi === undefined ? undefined : { ids: { doi }, address: `${origin}${pathname}` };
  }).map((row) => row.read());
}

describe('rows without known markup', () => {
  it('are links of some words to papers, one for each', () => {
    const first = `<div>${link(1, 'On the growth of wide nets')} ${link(1, 'Full text of this article')}</div>`;
    const second = `<div>${link(2, 'Another study of nets')}</div>`;
    expect(rowsOf(first + second)).toMatchObject([
      {
        title: 'On the growth of wide nets',
        ids: { doi: '10.5555/1' },
        url: 'https://journal.example.org/doi/10.5555/1',
      },
      { title: 'Another study of nets', ids: { doi: '10.5555/2' } },
    ]);
  });

  it.each([
    ['a lone link', link(1, 'On the growth of wide nets')],
    ['links to views', link(1, 'PDF (12 kB)') + link(2, 'View the article')],
    ['single words', link(1, 'Understanding') + link(2, 'Generalization')],
    [
      'links to other pages',
      '<a href="/about">About this journal of nets</a><a href="/x">Terms and conditions of use</a>',
    ],
    [
      'boxes beside a list',
      `<aside>${link(1, 'On the growth of wide nets')}</aside><nav>${link(2, 'Another study of nets')}</nav>`,
    ],
  ])('are none of %s', (_, body) => {
    expect(rowsOf(body)).toEqual([]);
  });

  it('stand in for those of a site that shows its lists in another way', () => {
    const page = [1, 2, 3].map(
      (n) =>
        `<div class="new"><p><a href="https://iopscience.iop.org/article/10.1088/9999-0204/abc20${n}">A study of wide nets, part ${n}</a></p></div>`,
    );
    const found = detect(
      `<title>Results</title>${page.join('')}`,
      'https://iopscience.iop.org/nsearch?terms=nets',
    );
    expect(found.status === 'listing' && found.rows.map((row) => [row.ids.doi, row.read().title])).toEqual([
      ['10.1088/9999-0204/abc201', 'A study of wide nets, part 1'],
      ['10.1088/9999-0204/abc202', 'A study of wide nets, part 2'],
      ['10.1088/9999-0204/abc203', 'A study of wide nets, part 3'],
    ]);
  });
});
