import type { Token } from './analyse.ts';
import type { Embedding, TextVector } from './embedding.ts';
import { fuse, trust } from './fusion.ts';
import type { LexicalQuery, Lexicon } from './lexicon.ts';
import { createRanker } from './rank.ts';
import { normalisedScore } from './strength.ts';
import { type AnalysedPaper, countTerms } from './term-counts.ts';
import { cosine, createVectors } from './vectors.ts';

export type Closeness = ReturnType<typeof createCloseness>;

/** A text that papers are compared with. Valid until the next change. */
export interface Asked {
  lexical: LexicalQuery;
  /** Absent without a model. */
  vector?: TextVector;
}

/** Scores in a Float32Array and sums of parts differ by less. */
const ROUNDING = 1e-3;

export type Visit = (row: number, score: number) => void;

/** How close papers are to a text, by words and, where there is a model, by vectors. Rows are those of the lexicon. */
export function createCloseness(lexicon: Lexicon, model?: Embedding) {
  const ranker = createRanker(lexicon);
  const vectors = model && createVectors(model.dimension);

  /** Normalised BM25 of the rows that share a term. */
  function scanWords({ lexical }: Asked, visit: Visit): void {
    ranker.scan(lexical, (row, score) => visit(row, normalisedScore(score, lexical.selfScore)));
  }

  /** What the vectors add to a row's normalised score; nothing without a model. */
  function vectorPart({ vector }: Asked): (normalised: number, row: number) => number {
    const trusted = trust(vector?.known ?? 0);
    if (!vectors || !vector || trusted === 0) return (normalised) => normalised;
    const compare = vectors.comparer(vector);
    return (normalised, row) => fuse(normalised, compare(row), trusted);
  }

  return {
    /** Appends a row; the lexicon's row and the vector's have one number. */
    add(text: AnalysedPaper): number {
      if (model) vectors?.append(model.embed(text));
      return lexicon.add(countTerms(text));
    },
    ask(text: AnalysedPaper): Asked {
      return { lexical: lexicon.query(countTerms(text)), ...(model && { vector: model.embed(text) }) };
    },
    scanWords,
    /** The cosine of every live row; no row without a model. */
    scanVectors({ vector }: Asked, visit: Visit): void {
      if (!vectors || !vector) return;
      const compare = vectors.comparer(vector);
      for (let row = 0; row < vectors.rows; row++)
        if (!lexicon.columns.isRemoved(row)) visit(row, compare(row));
    },
    /** Both in one pass: every live row's closeness, in units of `strengthOf`. */
    scan(asked: Asked, visit: Visit): void {
      const fused = vectorPart(asked);
      const { lexical } = asked;
      ranker.scanAll(lexical, (row, score) =>
        visit(row, fused(normalisedScore(score, lexical.selfScore), row)),
      );
    },
    /** Whether a row of this closeness is so by its vector more than by its words. */
    isByVector(asked: Asked, row: number, closeness: number): boolean {
      const words = [...lexicon.parts(asked.lexical, row).values()].reduce((sum, part) => sum + part, 0);
      return closeness > normalisedScore(words, asked.lexical.selfScore) + ROUNDING;
    },
    /** How alike a sentence is to the text, -1..1; absent without a model. */
    sentenceAffinity({ vector }: Asked): ((sentence: readonly Token[]) => number) | undefined {
      if (!model || !vector) return undefined;
      return (sentence) => cosine(vector, model.embed({ title: [], abstract: [...sentence] }));
    },
    /** Closes the gaps of vectors and rows. */
    compact(): void {
      vectors?.compact(lexicon.columns.isRemoved);
      lexicon.columns.compact();
    },
    hasVectors: vectors !== undefined,
  };
}
