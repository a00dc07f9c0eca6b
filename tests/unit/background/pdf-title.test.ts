import { describe, expect, it } from 'vitest';
import { readPdfTitle } from '../../../lib/background/pdf-title.ts';
import { titlesAlike } from '../../../lib/background/title-likeness.ts';

const URL_OF = (file: string) => new URL(`https://lab.example/files/${file}`);

describe('the title of a PDF’s tab', () => {
  it('is the document’s own, without what programs and browsers add', () => {
    expect(readPdfTitle('Attention Is All You Need').title).toBe('Attention Is All You Need');
    expect(readPdfTitle('Microsoft Word - A study of things.docx').title).toBe('A study of things');
    expect(readPdfTitle('A study of things - study.pdf', URL_OF('study.pdf')).title).toBe(
      'A study of things',
    );
    expect(readPdfTitle('attention_is_all_you_need.pdf').title).toBe('attention is all you need');
    expect(readPdfTitle('', URL_OF('opening-the-black-box.pdf')).title).toBe('opening the black box');
  });

  it.each([
    '',
    'untitled',
    'main.pdf',
    'camera_ready-2.pdf',
    'paper (3).pdf',
    '12345.pdf',
    'stamp.jsp',
    '---',
  ])('is none in %j', (title) => {
    expect(readPdfTitle(title)).toEqual({ title: '', ids: {} });
  });

  it('tells the id that a file is named by', () => {
    expect(readPdfTitle('1706.03762v7.pdf')).toEqual({ title: '', ids: { arxiv: '1706.03762' } });
    expect(readPdfTitle('A title', URL_OF('1706.03762.pdf'))).toEqual({
      title: 'A title',
      ids: { arxiv: '1706.03762' },
    });
    expect(readPdfTitle('arXiv:1706.03762v7 [cs.CL] 2 Aug 2023').ids).toEqual({ arxiv: '1706.03762' });
    expect(readPdfTitle('Results of 1706.03762 again').ids).toEqual({});
  });
});

describe('titlesAlike', () => {
  it('takes spellings, cuts and small slips for one title', () => {
    const title = 'Understanding deep learning requires rethinking generalization';
    expect(titlesAlike(title, title.toUpperCase())).toBe(true);
    expect(titlesAlike(title, 'Understanding deep learning requires re')).toBe(true);
    expect(titlesAlike(title, 'Understanding deep learning requires rethinking generalisation')).toBe(true);
  });

  it('takes a few common words for nothing', () => {
    expect(titlesAlike('Deep learning', 'Deep learning theory of everything')).toBe(false);
    expect(titlesAlike('On the theory of deep learning', 'On the geometry of quantum groups')).toBe(false);
    expect(titlesAlike('', '')).toBe(false);
  });
});
