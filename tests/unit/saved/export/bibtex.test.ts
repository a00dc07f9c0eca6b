import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtex, bibtexEntry } from '../../../../lib/saved/export/bibtex.ts';
import { paperOf } from '../../papers.ts';
import { recordOf } from '../records.ts';

const NOW = new Date('2026-02-03T04:05:06Z');
const write = (...records: ReturnType<typeof recordOf>[]) => bibtex.format(records, NOW) as string;
const field = (name: string, text: string) => new RegExp(`^  ${name} = \\{(.*)\\},$`, 'm').exec(text)?.[1];

describe('one paper', () => {
  it('is written as in a list, but for tags and note', () => {
    const record = recordOf({}, { tags: ['to read'], note: 'mine' });
    expect(bibtexEntry(paperOf())).toBe(write(recordOf()));
    expect(bibtexEntry(record.paper)).not.toMatch(/to read|mine/);
  });
});

describe('entries', () => {
  it('writes a preprint', () => {
    const record = recordOf(
      {
        title: 'Attention is all you need',
        authors: ['Ashish Vaswani', 'Laurens van der Maaten'],
        year: 2017,
        categories: ['cs.CL', 'cs.LG'],
        ids: { arxiv: '1706.03762' },
        url: 'https://arxiv.org/abs/1706.03762',
      },
      { tags: ['to read', 'R&D'], note: 'first\nsecond' },
    );
    expect(write(record)).toBe(
      [
        '@misc{vaswani2017attention,',
        '  title = {Attention is all you need},',
        '  author = {Vaswani, Ashish and van der Maaten, Laurens},',
        '  year = {2017},',
        '  eprint = {1706.03762},',
        '  archivePrefix = {arXiv},',
        '  primaryClass = {cs.CL},',
        '  url = {https://arxiv.org/abs/1706.03762},',
        '  keywords = {to read, R\\&D},',
        '  annote = {first second},',
        '}',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['Nature', '@article', 'journal'],
    ['Advances in Neural Information Processing Systems 30', '@inproceedings', 'booktitle'],
    ['ICLR 2017', '@inproceedings', 'booktitle'],
    ['Oracle Studies', '@article', 'journal'],
  ])('files %s as %s', (venue, type, name) => {
    const text = write(recordOf({ venue, ids: { doi: '10.1000/a_b' } }));
    expect(text.startsWith(`${type}{`)).toBe(true);
    expect(field(name, text)).toBe(venue);
    expect(field('doi', text)).toBe('10.1000/a_b');
  });

  it('writes an empty list as an empty file', () => {
    expect(write()).toBe('');
  });
});

describe('texts', () => {
  it.each([
    ['100% of $5 & #1 a_b', '100\\% of \\$5 \\& \\#1 a\\_b'],
    ['~ ^ \\', '\\textasciitilde{} \\textasciicircum{} \\textbackslash{}'],
    ['open { and } close', 'open \\textbraceleft{} and \\textbraceright{} close'],
    ['Über α-Divergenz und 学习', 'Über α-Divergenz und 学习'],
  ])('escapes %s', (note, escaped) => {
    expect(field('annote', write(recordOf({}, { note })))).toBe(escaped);
  });

  it.each([
    ['Training ImageNet models with BERT', 'Training {ImageNet} models with {BERT}'],
    ['Theory of Gaussian processes: Part one', 'Theory of {Gaussian} processes: Part one'],
    [
      'Deep Residual Learning for Image Recognition with ResNets',
      'Deep Residual Learning for Image Recognition with {ResNets}',
    ],
    ['ALL CAPITALS', 'ALL CAPITALS'],
  ])('protects the capitals of %s', (title, written) => {
    expect(field('title', write(recordOf({ title })))).toBe(written);
  });

  it.each([
    ['The ATLAS Collaboration', '{The ATLAS Collaboration}'],
    ['Henry Louis Gates Jr.', 'Gates, Jr., Henry Louis'],
    ['Barnes and Noble', '{Barnes and Noble}'],
    ['Plato', 'Plato'],
    ['Łukasz Kaiser', 'Kaiser, Łukasz'],
  ])('writes the author %s', (name, written) => {
    expect(field('author', write(recordOf({ authors: [name] })))).toBe(written);
  });

  it('encodes what would break an address', () => {
    expect(field('url', write(recordOf({ url: 'https://example.org/a%20b?x={1}_#&' })))).toBe(
      'https://example.org/a%20b?x=%7B1%7D_#&',
    );
  });

  it('keeps braces in balance, whatever the texts', () => {
    const text = fc.string({ unit: fc.constantFrom(...'{}\\"%,@ aB\nand=') });
    fc.assert(
      fc.property(text, text, text, text, (title, author, venue, note) => {
        const depths = [0];
        for (const char of write(recordOf({ title: `x${title}`, authors: [author], venue }, { note }))) {
          const depth = depths.at(-1) ?? 0;
          depths.push(depth + (char === '{' ? 1 : char === '}' ? -1 : 0));
        }
        expect(Math.min(...depths)).toBe(0);
        expect(depths.at(-1)).toBe(0);
      }),
    );
  });
});
