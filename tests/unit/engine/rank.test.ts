import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createLexicon } from '../../../lib/engine/lexicon.ts';
import { createRanker } from '../../../lib/engine/rank.ts';
import { analysePaper, countTerms } from '../../../lib/engine/term-counts.ts';

const WORDS = ['kernel', 'bottleneck', 'grokking', 'transformer', 'width', 'phase', 'tangent', 'spectrum'];
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 30 }).map((words) => words.join(' '));
const paper = fc.record({ title: text, abstract: text });
const PRIOR = 200;
const MEAN_LENGTH = 100;

/**
 * BM25 from its definition, without rows, bytes or tables: a term weighs by the geometric mean of its share at large (1 in
 * 200 where nothing is known) and in the corpus, and all weights are scaled to the sum that the share at large gives.
 */
function naiveScores(
  papers: { title: string; abstract: string }[],
  query: { title: string; abstract: string },
) {
  const counted = papers.map((one) => countTerms(analysePaper(one)));
  const saturated = (count: number, length: number) =>
    (count * 2.2) / (count + 1.2 * (0.5 + 0.5 * Math.max(0.25, length / MEAN_LENGTH)));
  const asked = countTerms(analysePaper(query));
  const terms = [...asked.counts].map(([term, count]) => {
    const held = counted.filter((other) => other.counts.has(term)).length;
    const large = (held + 1) / (papers.length + PRIOR);
    const own = (held + 20 / PRIOR) / (papers.length + 20);
    const within = Math.sqrt(large * Math.max(large, own));
    return {
      term,
      frequency: saturated(count, asked.length),
      large: Math.log(1 / large),
      within: Math.log(1 / within),
    };
  });
  const sum = (kind: 'large' | 'within') =>
    terms.reduce((all, term) => all + term.frequency ** 2 * term[kind], 0);
  const scale = sum('large') / sum('within');
  return counted.map(({ counts, length }) =>
    terms.reduce((score, { term, frequency, within }) => {
      return score + scale * within * frequency * saturated(counts.get(term) ?? 0, length);
    }, 0),
  );
}

it('scores as the definition says, to within the step of a byte', () => {
  fc.assert(
    fc.property(fc.array(paper, { maxLength: 12 }), paper, (papers, query) => {
      const lexicon = createLexicon();
      for (const one of papers) lexicon.add(countTerms(analysePaper(one)));
      const scores = papers.map(() => 0);
      createRanker(lexicon).scan(lexicon.query(countTerms(analysePaper(query))), (row, score) => {
        scores[row] = score;
      });
      for (const [row, naive] of naiveScores(papers, query).entries())
        expect(Math.abs((scores[row] ?? 0) - naive)).toBeLessThanOrEqual(0.01 * naive + 1e-6);
    }),
  );
});

it('gives parts that add up to the score', () => {
  fc.assert(
    fc.property(fc.array(paper, { minLength: 1, maxLength: 6 }), paper, (papers, query) => {
      const lexicon = createLexicon();
      for (const one of papers) lexicon.add(countTerms(analysePaper(one)));
      const asked = lexicon.query(countTerms(analysePaper(query)));
      createRanker(lexicon).scan(asked, (row, score) => {
        const sum = [...lexicon.parts(asked, row).values()].reduce((total, part) => total + part, 0);
        expect(sum).toBeCloseTo(score, 3);
      });
    }),
  );
});

it('forgets a query before the next', () => {
  const lexicon = createLexicon();
  lexicon.add(countTerms(analysePaper({ title: 'kernel', abstract: '' })));
  const ranker = createRanker(lexicon);
  const scored: number[] = [];
  for (const title of ['kernel', 'phase'])
    ranker.scan(lexicon.query(countTerms(analysePaper({ title, abstract: '' }))), (row) => scored.push(row));
  expect(scored).toEqual([0]);
});

it('weighs terms alike again when a paper that was added is removed', () => {
  const lexicon = createLexicon();
  const counts = countTerms(analysePaper({ title: 'kernel', abstract: 'phase' }));
  lexicon.add(counts);
  const before = lexicon.query(counts).selfScore;
  lexicon.remove(lexicon.add(counts));
  expect(lexicon.query(counts).selfScore).toBe(before);
});
