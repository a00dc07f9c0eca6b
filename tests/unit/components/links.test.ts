import { describe, expect, it } from 'vitest';
import { paperUrl, pdfUrl, titleAndLink } from '../../../components/links.ts';
import type { Paper, PaperIds } from '../../../lib/paper/paper.ts';

const paper = (ids: PaperIds, url?: string): Paper => ({
  title: 'A title',
  abstract: '',
  authors: [],
  ids,
  source: 'page',
  ...(url ? { url } : {}),
});

describe('paperUrl', () => {
  it.each([
    [paper({ arxiv: '1611.03530' }), 'https://arxiv.org/abs/1611.03530'],
    [paper({ doi: '10.1103/physrevd.76.013009' }), 'https://doi.org/10.1103/physrevd.76.013009'],
    [paper({ openreview: 'a&b' }), 'https://openreview.net/forum?id=a%26b'],
    [paper({}, 'https://example.org/p'), 'https://example.org/p'],
    [paper({}), undefined],
  ])('of %j', (given, url) => {
    expect(paperUrl(given)).toBe(url);
  });

  it('never follows an address that is not the web’s', () => {
    expect(paperUrl(paper({}, 'javascript:alert(1)'))).toBeUndefined();
    expect(paperUrl(paper({ arxiv: '1611.03530' }, 'data:text/html,x'))).toBe(
      'https://arxiv.org/abs/1611.03530',
    );
  });
});

describe('pdfUrl and titleAndLink', () => {
  it('know arXiv’s PDF, and copy title and address', () => {
    expect(pdfUrl(paper({ arxiv: 'math/0309136' }))).toBe('https://arxiv.org/pdf/math/0309136');
    expect(pdfUrl(paper({ doi: '10.1/x' }))).toBeUndefined();
    expect(titleAndLink(paper({ arxiv: '1611.03530' }))).toBe('A title\nhttps://arxiv.org/abs/1611.03530');
    expect(titleAndLink(paper({}))).toBe('A title');
  });
});
