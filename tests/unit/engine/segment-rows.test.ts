import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { authorTerms } from '../../../lib/engine/author-terms.ts';
import { quantise, saturate } from '../../../lib/engine/bm25.ts';
import { createRowMaker } from '../../../lib/engine/segment-rows.ts';
import { analysePaper, countTerms } from '../../../lib/engine/term-counts.ts';
import { titleTerms } from '../../../lib/engine/title-terms.ts';
import type { Paper } from '../../../lib/paper/paper.ts';
import { readBackground, readBundled, readEmbedding } from '../../../tools/data/engine.ts';
import { paperOf } from '../papers.ts';

const background = readBackground();
const model = readEmbedding();
const { rowOf } = createRowMaker(background, model);

/** The terms of a paper as strings, straight from the rules. */
function naiveTerms(paper: Paper): [string, number][] {
  const { counts, length } = countTerms(analysePaper(paper));
  const words = Array.from(counts, ([term, count]): [string, number] => [
    term,
    quantise(saturate(count, length, background.meanLength)),
  ]);
  const authors = authorTerms(paper.authors).map((author): [string, number] => [author, 255]);
  return [...words, ...titleTerms(paper.title).map(([t, w]): [string, number] => [t, w]), ...authors].sort();
}

function termsOf(paper: Paper): [string, number][] {
  const { terms } = rowOf(paper);
  if (!('names' in terms)) throw new Error('Its terms are not numbered.');
  const { names, numbers, weights } = terms;
  return Array.from(numbers, (term, i): [string, number] => [names[term] ?? '', weights[i] ?? 0]).sort();
}

const piece = fc.oneof(
  fc.constantFrom(
    ...[
      'over',
      'pre',
      'un',
      'i',
      'form',
      'networks',
      'Networks',
      'the',
      '3D',
      '2019',
      'generalisation',
      'GANs',
    ],
    ...[
      "model's",
      'Rényi’s',
      'naïve',
      'kernelｓ',
      '深層学習',
      'gen\u00aderal',
      'x'.repeat(70),
      'A',
      '한국어',
      'ﬁnite',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 4 }),
);
const gap = fc.constantFrom(' ', '-', ' ', '. ', ', ', '\n', '\n  ', '‐', '–', ' - ', '--', '\u00a0', '');
const text = fc
  .array(fc.tuple(piece, gap), { maxLength: 25, size: 'max' })
  .map((all) => all.map((pair) => pair.join('')).join(''));

describe('a row', () => {
  it('has the terms and the vector that the rules give, whatever was read before', () => {
    fc.assert(
      fc.property(text, text, fc.array(piece, { maxLength: 3 }), (title, abstract, authors) => {
        const paper = paperOf({ title, abstract, authors });
        expect(termsOf(paper)).toEqual(naiveTerms(paper));
        expect(rowOf(paper).vector).toEqual(expect.objectContaining(model.embed(analysePaper(paper))));
      }),
      { numRuns: 300 },
    );
  });

  it('of a bundled paper too', () => {
    for (const paper of readBundled()) expect(termsOf(paper)).toEqual(naiveTerms(paper));
  });

  it('of a paper with more words than are remembered', () => {
    const words = (from: number) => Array.from({ length: 3_000 }, (_, i) => `w${from + i}x`).join(' ');
    for (let i = 0; i < 80; i++) rowOf(paperOf({ title: '', abstract: words(3_000 * i) }));
    const paper = paperOf({ title: 'Words that come again', abstract: words(10) });
    expect(termsOf(paper)).toEqual(naiveTerms(paper));
  });
});
