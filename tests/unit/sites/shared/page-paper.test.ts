// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPagePaper } from '../../../../lib/sites/shared/page-paper.ts';
import { parse } from '../pages.ts';

const PLACES = { title: 'h1.title', abstract: '.abstract', authors: '.author' };
const ABSTRACT = 'We study how wide networks generalize. '.repeat(8).trim();
const read = (head: string, body = '') => readPagePaper(parse(`<head>${head}</head><body>${body}`), PLACES);
const meta = (name: string, content: string) =>
  `<meta name="${name}" content="${content.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}">`;
const TITLE = meta('citation_title', 'Deep Nets');

describe('the paper of a page that has one', () => {
  it('has the abstract that readers see before one made for search engines', () => {
    const found = read(
      TITLE + meta('description', `Teaser. ${ABSTRACT}`),
      `<div class="abstract"><h2>Abstract</h2><p>${ABSTRACT}</p></div>`,
    );
    expect(found?.abstract).toEqual({ value: ABSTRACT, evidence: { from: 'markup', trust: 'likely' } });
    expect(read(TITLE + meta('description', ABSTRACT))?.abstract?.value).toBe(ABSTRACT);
  });

  it('has the abstract of its metadata first, without a heading', () => {
    const found = read(
      TITLE + meta('citation_abstract', `<h3>Abstract</h3>\n<p>${ABSTRACT}</p>`),
      '<div class="abstract">Other.</div>',
    );
    expect(found?.abstract).toEqual({ value: ABSTRACT, evidence: { from: 'meta', trust: 'sure' } });
  });

  it('is whole where its metadata are cut', () => {
    const found = read(
      meta('citation_title', 'Understanding deep learning requires…'),
      '<h1 class="title">Understanding deep learning requires rethinking</h1>',
    );
    expect(found?.title?.value).toBe('Understanding deep learning requires rethinking');
  });

  it('may have a title in each of its languages', () => {
    const titles = meta('citation_title', 'Deep Nets') + meta('citation_title', 'Réseaux profonds');
    expect(read(titles + meta('citation_author', 'Jane Doe'))).toMatchObject({
      title: { value: 'Deep Nets' },
      authors: { value: ['Jane Doe'] },
    });
    const many = ['One', 'Two', 'Three', 'Four'].map((title) => meta('citation_title', title)).join('');
    expect(read(many)).toBeUndefined();
  });

  it('is read from markup alone', () => {
    const found = read(
      '',
      '<h1 class="title">Deep Nets<button>Save</button></h1><i class="author">Jane Doe</i>',
    );
    expect(found).toMatchObject({ ids: {}, title: { value: 'Deep Nets' }, authors: { value: ['Jane Doe'] } });
  });

  it('takes nothing from data about another paper', () => {
    const data = { '@type': 'ScholarlyArticle', name: 'Another', doi: '10.5555/2', author: 'John Roe' };
    const script = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
    const found = read(TITLE + meta('citation_doi', '10.5555/1') + script);
    expect(found?.ids).toEqual({ doi: '10.5555/1' });
    expect(found?.authors).toBeUndefined();
  });

  it('is called as its window where nothing else says how, and the window is one of a paper', () => {
    const window = (title: string, body = '') =>
      readPagePaper(parse(`<head><title>${title}</title></head><body>${body}`), {
        title: 'h1.title',
        window: /(?<!^forum) \| Example$/i,
      })?.title;
    expect(window('Deep\n Nets | Example')).toEqual({
      value: 'Deep Nets',
      evidence: { from: 'tab', trust: 'hint' },
    });
    expect(window('Deep… | Example', '<h1 class="title">Deep Nets</h1>')?.value).toBe('Deep Nets');
    for (const title of [
      'Example',
      'Forum | Example',
      'Deep Nets',
      'Just a moment... | Example',
      ' | Example',
    ])
      expect(window(title)).toBeUndefined();
  });

  it('is none under the title of a wall, and without one', () => {
    expect(read('', '<h1 class="title">Page not found</h1>')).toBeUndefined();
    expect(read(meta('og:title', 'Deep Nets'))).toBeUndefined();
  });
});
