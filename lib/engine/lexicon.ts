import type { Background } from './background.ts';
import { idf, quantise, STEP, saturate } from './bm25.ts';
import { createColumns } from './columns.ts';
import { createPrior } from './prior.ts';
import type { TermCounts } from './term-counts.ts';
import { createVocabulary } from './vocabulary.ts';

export type Lexicon = ReturnType<typeof createLexicon>;

/** A term of a query with what it weighs: saturated frequency times idf. */
export interface QueryTerm {
  term: string;
  weight: number;
}

export interface LexicalQuery {
  /** Those that the corpus knows, by number. */
  terms: ReadonlyMap<number, QueryTerm>;
  /** What the query would score against itself, all its terms counted. */
  selfScore: number;
}

/** The lexical half of the model: rows of saturated term frequencies, and how telling each term is. */
export function createLexicon(background?: Background) {
  const prior = createPrior(background);
  const { meanLength } = prior;
  const vocabulary = createVocabulary();
  const columns = createColumns();

  return {
    columns,
    /** Appends a row and gives its number. */
    add({ counts, length }: TermCounts): number {
      const ids: number[] = [];
      const weights: number[] = [];
      for (const [term, count] of counts) {
        const id = vocabulary.idOf(term);
        vocabulary.count(id, 1);
        ids.push(id);
        weights.push(quantise(saturate(count, length, meanLength)));
      }
      return columns.append({ ids, weights });
    },
    remove(row: number): void {
      if (columns.isRemoved(row)) return;
      for (const id of columns.row(row).ids) vocabulary.count(id, -1);
      columns.remove(row);
    },
    query({ counts, length }: TermCounts): LexicalQuery {
      const terms = new Map<number, QueryTerm>();
      let selfScore = 0;
      let selfWithin = 0;
      for (const [term, count] of counts) {
        const id = vocabulary.find(term);
        const held = id === undefined ? 0 : vocabulary.papersWith(id);
        const frequency = saturate(count, length, meanLength);
        const weight = frequency * idf(prior.shareWithin(term, held, columns.live));
        selfWithin += weight * frequency;
        selfScore += frequency ** 2 * idf(prior.shareOf(term, held, columns.live));
        if (id !== undefined) terms.set(id, { term, weight });
      }
      rescale(terms, selfScore / selfWithin);
      return { terms, selfScore };
    },
    /** What each term that query and row share adds to the row's score. */
    parts({ terms }: LexicalQuery, row: number): Map<string, number> {
      const parts = new Map<string, number>();
      const { ids, weights } = columns.row(row);
      for (const [i, id] of ids.entries()) {
        const shared = terms.get(id);
        if (shared) parts.set(shared.term, shared.weight * (weights[i] ?? 0) * STEP);
      }
      return parts;
    },
    /** How many terms have a number; the length of a table with a place for each. */
    get size(): number {
      return vocabulary.size;
    },
  };
}

/**
 * What the corpus says of a term moves weight from one term to another; the sum stays that of papers at large, so that a
 * strength means the same in a corpus of one field and of all.
 */
function rescale(terms: ReadonlyMap<number, QueryTerm>, factor: number): void {
  for (const term of terms.values()) term.weight *= factor;
}
