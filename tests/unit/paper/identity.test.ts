import { describe, expect, it } from 'vitest';
import { idKeys, mergePapers, paperKeys, samePaper } from '../../../lib/paper/identity.ts';
import { paperOf } from '../papers.ts';

const LONG = 'Understanding deep learning requires rethinking generalization';
const of = (over: Parameters<typeof paperOf>[0]) => paperOf({ title: LONG, ids: {}, ...over });

describe('paperKeys', () => {
  it('lists ids in their order, then the title', () => {
    const ids = {
      pmid: '5',
      acl: 'P19-1001',
      openreview: 'rJzIBfZAb',
      doi: '10.1000/a',
      arxiv: '1611.03530',
    };
    expect(paperKeys(of({ ids }))).toEqual([
      'arxiv:1611.03530',
      'doi:10.1000/a',
      'openreview:rJzIBfZAb',
      'acl:P19-1001',
      'pmid:5',
      'title:understandingdeeplearningrequiresrethinkinggeneralization',
    ]);
    expect(idKeys(ids)).toHaveLength(5);
  });

  it('joins a title that may be common to the first author', () => {
    expect(paperKeys(of({ title: 'Deep learning', authors: ['Yann LeCun'] }))).toEqual([
      'title:deeplearning:lecun',
    ]);
    expect(paperKeys(of({ title: 'Deep learning', authors: [], ids: { pmid: '1' } }))).toEqual(['pmid:1']);
    expect(paperKeys(of({ title: 'Deep learning', authors: ['Anonymous'] }))).toEqual(['title:deeplearning']);
  });

  it('takes fewer characters of Chinese for telling', () => {
    expect(paperKeys(of({ title: '深度学习中的泛化理论' }))).toEqual(['title:深度学习中的泛化理论']);
  });

  it('is empty when nothing names the paper', () => {
    expect(paperKeys(of({ title: '…' }))).toEqual([]);
  });
});

describe('samePaper', () => {
  it.each([
    [
      'a shared id, whatever the titles',
      of({ ids: { doi: '10.1/a' }, title: 'A' }),
      of({ ids: { doi: '10.1/a' }, title: 'B' }),
      true,
    ],
    ['two arXiv ids, even with one title', of({ ids: { arxiv: '1' } }), of({ ids: { arxiv: '2' } }), false],
    [
      'preprint and published',
      of({ ids: { arxiv: '1' } }),
      of({ ids: { doi: '10.1/a' }, title: `${LONG}.` }),
      true,
    ],
    [
      'spellings of the title',
      of({ title: 'The $\\alpha$ of Schr\\"odinger operators' }),
      of({ title: 'The α of Schrodinger Operators' }),
      true,
    ],
    ['other titles', of({}), of({ title: `${LONG} again` }), false],
    ['no author in common', of({ authors: ['A. Roe'] }), of({ authors: ['B. Doe'] }), false],
    [
      'authors written otherwise',
      of({ authors: ['Laurens van der Maaten'] }),
      of({ authors: ['X. Y', 'Maaten L'] }),
      true,
    ],
    ['accents of authors', of({ authors: ['Paul Erdős'] }), of({ authors: ['P. Erdos'] }), true],
    ['authors under review', of({ authors: ['Anonymous'] }), of({ authors: ['B. Doe'] }), true],
    ['no authors known', of({ authors: [] }), of({}), true],
    ['years close', of({ year: 2016 }), of({ year: 2019 }), true],
    ['years far apart', of({ year: 2016 }), of({ year: 2020 }), false],
    ['year unknown', of({ year: undefined }), of({ year: 2030 }), true],
    [
      'a short title without authors',
      of({ title: 'Editorial', authors: [] }),
      of({ title: 'Editorial' }),
      false,
    ],
    ['a short title with its author', of({ title: 'Dropout' }), of({ title: 'Dropout!' }), true],
    ['titles without letters', of({ title: '…' }), of({ title: '…' }), false],
    [
      'titles in other scripts',
      of({ title: 'Обучение с подкреплением' }),
      of({ title: 'Теория вероятностей и статистика' }),
      false,
    ],
  ])('%s', (_, a, b, same) => {
    expect(samePaper(a, b)).toBe(same);
    expect(samePaper(b, a)).toBe(same);
  });
});

describe('mergePapers', () => {
  const other = of({
    abstract: 'long',
    authors: ['Z'],
    venue: 'ICLR',
    categories: ['cs.LG'],
    ids: { doi: '10.1/a' },
    source: 'import',
  });

  it('keeps what is there and takes what is missing', () => {
    const kept = of({ title: 'Kept', abstract: '', ids: { arxiv: '1' }, year: undefined, categories: [] });
    expect(mergePapers(kept, other)).toEqual({
      title: 'Kept',
      abstract: 'long',
      authors: kept.authors,
      year: 2016,
      venue: 'ICLR',
      categories: ['cs.LG'],
      ids: { arxiv: '1', doi: '10.1/a' },
      url: kept.url,
      source: 'page',
    });
  });

  it('takes names for "Anonymous", and leaves out fields that neither has', () => {
    const kept = of({ authors: ['Anonymous'], year: undefined, url: undefined });
    const merged = mergePapers(kept, of({ authors: ['Z'], year: undefined, url: undefined }));
    expect(merged.authors).toEqual(['Z']);
    expect(Object.keys(merged).sort()).toEqual(['abstract', 'authors', 'ids', 'source', 'title']);
  });
});
