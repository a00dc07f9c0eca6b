import type { Embedding, TextVector } from './embedding.ts';
import { fuse, trust } from './fusion.ts';
import type { LexicalQuery, Lexicon } from './lexicon.ts';
import { createRanker } from './rank.ts';
import { normalisedScore } from './strength.ts';
import { type AnalysedPaper, countTerms } from './term-counts.ts';
import { createVectors } from './vectors.ts';

export type Closeness = ReturnType<typeof createCloseness>;

/** A text that papers are compared with. Valid until the next change. */
export interface Asked {
  lexical: LexicalQuery;
  /** Absent without a model. */
  vector?: TextVector;
}

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
    /** The share of a row's closeness that its words carry, 0..1. */
    wordShare({ lexical, vector }: Asked, row: number): number {
      const trusted = trust(vector?.known ?? 0);
      if (!vectors || !vector || trusted === 0) return 1;
      const parts = [...lexicon.parts(lexical, row).values()].reduce((sum, part) => sum + part, 0);
      const words = normalisedScore(parts, lexical.selfScore);
      return wordShareOf(words, vectors.comparer(vector)(row), trusted);
    },
    /** Whether vectors count for this text. */
    hasVector: ({ vector }: Asked): boolean => trust(vector?.known ?? 0) > 0,
    /** Closes the gaps of vectors and rows. */
    compact(): void {
      vectors?.compact(lexicon.columns.isRemoved);
      lexicon.columns.compact();
    },
    hasVectors: vectors !== undefined,
  };
}

/** What is lost without the words, beside what is lost where the vector is at right angles. */
function wordShareOf(words: number, likeness: number, trusted: number): number {
  const whole = fuse(words, likeness, trusted);
  const byWords = whole - fuse(0, likeness, trusted);
  const byVector = Math.max(0, whole - fuse(words, 0, trusted));
  return byWords + byVector > 0 ? byWords / (byWords + byVector) : 1;
}
