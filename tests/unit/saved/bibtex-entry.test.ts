import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBibtexEntry } from '../../../lib/saved/bibtex-entry.ts';
import { readBibtexFields } from '../../../lib/saved/bibtex-fields.ts';
import { bibtexEntry } from '../../../lib/saved/export/bibtex.ts';
import { OTHER, paperOf } from '../papers.ts';

describe('the reader of a BibTeX entry', () => {
  it('reads what arXiv gives', () => {
    const paper = readBibtexEntry(`@misc{vaswani2023attention,
      title={Attention Is All You Need},
      author={Ashish Vaswani and Noam Shazeer and Niki Parmar},
      year={2023}, eprint={1706.03762}, archivePrefix={arXiv}, primaryClass={cs.CL},
      url={https://arxiv.org/abs/1706.03762},
    }`);
    expect(paper).toMatchObject({
      title: 'Attention Is All You Need',
      authors: ['Ashish Vaswani', 'Noam Shazeer', 'Niki Parmar'],
      year: 2023,
      ids: { arxiv: '1706.03762' },
      url: 'https://arxiv.org/abs/1706.03762',
    });
  });

  it('reads quotes, joined pieces, bare numbers, TeX, and names in both orders', () => {
    const paper = readBibtexEntry(
      '@Article{key, title = "On {B}ayes and {\\"o}ther {$\\alpha$}" # " things", author = "G{\\"o}del, Kurt and {The XYZ Collaboration} and others", ' +
        'year = 1931, month = jan, journal = {Monatshefte {\\&} Physik}, doi = {10.1007/BF01700692}}',
    );
    expect(paper).toMatchObject({
      title: 'On Bayes and öther α things',
      authors: ['Kurt Gödel', 'The XYZ Collaboration'],
      year: 1931,
      venue: 'Monatshefte & Physik',
      ids: { doi: '10.1007/bf01700692' },
    });
  });

  it('finds arXiv’s id where Scholar and DBLP put it, and takes neither for a venue', () => {
    const scholar = '@article{a, title={T}, journal={arXiv preprint arXiv:1611.03530}, year={2016}}';
    expect(readBibtexEntry(scholar)).toMatchObject({ ids: { arxiv: '1611.03530' } });
    expect(readBibtexEntry(scholar)?.venue).toBeUndefined();
    const dblp = '@article{b, title={T}, journal={CoRR}, volume={abs/1611.03530}}';
    expect(readBibtexEntry(dblp)).toMatchObject({ ids: { arxiv: '1611.03530' } });
  });

  it('reads one pasted into a single line, and one that was cut off', () => {
    expect(readBibtexEntry('@misc{k,title={A title},year={2020}}')?.title).toBe('A title');
    expect(readBibtexEntry('@misc{k, title={A title that is cut')?.title).toBe('A title that is cut');
  });

  it('refuses what is no entry of a paper', () => {
    for (const text of [
      '',
      '@',
      'plain words',
      '@string{x = "y"}',
      '@comment{a, title={b}}',
      '@misc{k, year={2020}}',
    ])
      expect(readBibtexEntry(text)).toBeUndefined();
  });

  it('reads back what the export writes', () => {
    for (const paper of [paperOf(), OTHER]) {
      expect(readBibtexEntry(bibtexEntry(paper))).toMatchObject({
        title: paper.title,
        authors: paper.authors,
        year: paper.year,
        ids: paper.ids,
        url: paper.url,
      });
    }
  });

  it('never throws, and keeps pieces in balance', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (key, value) => {
        expect(() => readBibtexEntry(`@misc{${key}, title = ${value}`)).not.toThrow();
        const inner = value.replace(/[\\{}]/g, '');
        expect(readBibtexFields(`@misc{k, a = {{${inner}}}, b = 1}`)?.fields).toEqual(
          new Map([
            ['a', `{${inner}}`],
            ['b', '1'],
          ]),
        );
      }),
    );
  });

  it('takes time in proportion to the text', () => {
    const hostile = [
      `@misc{k, title={${'{'.repeat(1e6)}`,
      `@misc{k,${' a='.repeat(3e5)}`,
      `@misc{${' '.repeat(1e6)}`,
      `@misc{k, title={T}, author={${' '.repeat(1e6)}}}`,
      `@misc{k, title={T}, author={${'a and '.repeat(2e5)}}}`,
    ];
    const start = performance.now();
    for (const text of hostile) readBibtexEntry(text);
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});
