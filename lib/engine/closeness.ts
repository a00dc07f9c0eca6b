import { sum } from '../util/sum.ts';
import { type RaisedRow, raisedRows } from './author-evidence.ts';
import { authorTerms } from './author-terms.ts';
import { quantise, STEP, saturate } from './bm25.ts';
import type { Embedding, TextVector } from './embedding.ts';
import { fuse, trust, vectorWeight, wordsWeight } from './fusion.ts';
import type { Prior } from './prior.ts';
import { hasRow } from './segment/bitmap.ts';
import { createWasmScores, type WasmScores } from './segment/scores-wasm.ts';
import type { SealedSegment } from './segment/types.ts';
import { type Shard, shardAt, type View } from './shards.ts';
import { normalisedScore } from './strength.ts';
import { sumVectors } from './sum-vectors.ts';
import { type AnalysedPaper, countTerms, type TermCounts } from './term-counts.ts';
import { cosine } from './vectors.ts';
import { type LexicalQuery, weighTerms } from './weigh.ts';

export type Closeness = ReturnType<typeof createCloseness>;

/** A text of a query, and how much it counts beside the others. */
export interface QueryPart {
  analysed: AnalysedPaper;
  authors: readonly string[];
  weight: number;
}

/** What papers are compared with. */
export interface Asked {
  lexical: LexicalQuery;
  /** Absent without a model. */
  vector?: TextVector;
  /** How far the vector counts, 0..1. */
  trusted: number;
  /** Authors as terms. */
  authors: readonly string[];
}

/** What a row's closeness is made of. */
export interface Halves {
  /** By shares of the closeness: 1 where no vector counts. */
  wordShare: number;
  /** What each shared term adds to the score. */
  parts: Map<string, number>;
}

export type Visit = (row: number, score: number) => void;

/** How close papers are to a query, by words, by vectors where there is a model, and by authors in common. */
export function createCloseness(prior: Prior, model?: Embedding) {
  const lexicalScores = createLexicalScores();

  return {
    ask(view: View, parts: readonly QueryPart[]): Asked {
      const texts = parts.map(({ analysed, weight }) => ({ counts: countTerms(analysed), weight }));
      const lexical = weighTerms(prior, view, texts);
      const vector =
        model && sumVectors(parts.map(({ analysed, weight }) => ({ vector: model.embed(analysed), weight })));
      const authors = authorTerms(parts.flatMap((part) => part.authors));
      return { lexical, ...(vector && { vector }), trusted: trust(vector?.known ?? 0), authors };
    },
    /**
     * Calls `visit` with the closeness of each live row that has at least `least`. One pass over each shard; nothing is
     * made for a row.
     */
    scan(view: View, asked: Asked, least: number, visit: Visit): void {
      const raised = raisedRows(view, asked.authors);
      const { whole, selfScore } = asked.lexical;
      const perPoint = wordsWeight(asked.trusted) * normalisedScore(whole.unit, selfScore);
      for (const [at, shard] of view.shards.entries()) {
        const words = lexicalScores(shard, asked.lexical);
        const cosines = cosinesOf(shard, asked);
        const base = view.bases[at] ?? 0;
        scanShard(
          { shard, words, perPoint, cosines, weight: vectorWeight(asked.trusted), raised: raised[at] ?? [] },
          least,
          (row, value) => visit(base + row, value),
        );
      }
    },
    /** Normalised BM25 of the live rows that share a term. */
    scanWords(view: View, { lexical }: Asked, visit: Visit): void {
      const perPoint = normalisedScore(lexical.whole.unit, lexical.selfScore);
      eachLive(
        view,
        (shard) => lexicalScores(shard, lexical),
        (row, score) => {
          if (score > 0) visit(row, score * perPoint);
        },
      );
    },
    /** The cosine of every live row; of no row without a model. */
    scanVectors(view: View, { vector }: Asked, visit: Visit): void {
      if (vector) eachLive(view, (shard) => cosinesOf(shard, { vector, trusted: 1 }) ?? [], visit);
    },
    /**
     * What a row owes its closeness to; `analysed` are its paper's texts. How often it has a term is counted there, by the
     * rule that the segment was made by: a pass over the lists of all terms takes as long as the scan.
     */
    halvesOf(view: View, asked: Asked, row: number, analysed: AnalysedPaper): Halves {
      const { terms, selfScore } = asked.lexical;
      const parts = partsOf(terms, countTerms(analysed), prior.meanLength);
      const words = normalisedScore(sum(parts.values()), selfScore);
      const alike = alikeAt(view, asked, row);
      return { parts, wordShare: wordShareOf(words, alike, asked.trusted) };
    },
    hasVectors: model !== undefined,
  };
}

/** Gives the lexical scores of a shard's rows; good until the next call. */
function createLexicalScores() {
  // Made by the first query: a start needs none.
  let { scores, add }: Room = { scores: new Int32Array(0) };
  return ({ segment }: Shard, { whole }: LexicalQuery): Int32Array => {
    if (scores.length < segment.rows) ({ scores, add } = roomForScores(segment.rows * 2));
    scores.fill(0, 0, segment.rows);
    segment.postings.addScores(whole.terms, scores, add);
    return scores;
  };
}

type Room = Partial<WasmScores> & Pick<WasmScores, 'scores'>;

function roomForScores(rows: number): Room {
  return createWasmScores(rows) ?? { scores: new Int32Array(rows) };
}

/** The cosine of one row; 0 where no vector counts. */
function alikeAt(view: View, asked: Asked, row: number): number {
  const at = shardAt(view, row);
  const segment = view.shards[at]?.segment;
  return segment && asked.vector && countsIn(segment, asked)
    ? cosine(asked.vector, segment.vectors.at(row - (view.bases[at] ?? 0)))
    : 0;
}

/** Calls `visit` with each live row and what its shard's scores say of it. */
function eachLive(view: View, scoresOf: (shard: Shard) => ArrayLike<number>, visit: Visit): void {
  for (const [at, shard] of view.shards.entries()) {
    const scores = scoresOf(shard);
    for (let row = 0; row < shard.segment.rows; row++)
      if (!hasRow(shard.removed, row)) visit((view.bases[at] ?? 0) + row, scores[row] ?? 0);
  }
}

/** One shard's half-made scores. */
interface Scores {
  shard: Shard;
  words: Int32Array;
  perPoint: number;
  cosines: Float32Array | undefined;
  weight: number;
  raised: readonly RaisedRow[];
}

/** Between the raised rows, which are few, no row is asked whether it is one. */
function scanShard(scores: Scores, least: number, visit: Visit): void {
  const { rows } = scores.shard.segment;
  let from = 0;
  for (const { row, factor } of scores.raised) {
    if (row >= rows) break;
    scanRows(scores, { from, to: row, factor: 1 }, least, visit);
    scanRows(scores, { from: row, to: row + 1, factor }, least, visit);
    from = row + 1;
  }
  scanRows(scores, { from, to: rows, factor: 1 }, least, visit);
}

function scanRows(
  { shard: { removed }, words, perPoint, cosines, weight }: Scores,
  { from, to, factor }: { from: number; to: number; factor: number },
  least: number,
  visit: Visit,
): void {
  for (let row = from; row < to; row++) {
    // The casts keep checks for undefined out of the one loop that runs for every paper.
    let value = (words[row] as number) * perPoint;
    if (cosines) value += weight * (cosines[row] as number);
    value *= factor;
    if (value >= least && !hasRow(removed, row)) visit(row, value);
  }
}

/** Absent where no vector counts. */
function cosinesOf({ segment }: Shard, asked: VectorAsked): Float32Array | undefined {
  return asked.vector && countsIn(segment, asked) ? segment.vectors.cosines(asked.vector) : undefined;
}

/** Whether the query's vector counts, and a segment's are by the same model. */
function countsIn({ vectors }: SealedSegment, { vector, trusted }: VectorAsked): boolean {
  return trusted > 0 && vectors.dimension === vector?.values.length;
}

type VectorAsked = Pick<Asked, 'vector' | 'trusted'>;

function partsOf(
  terms: ReadonlyMap<string, number>,
  { counts, length }: TermCounts,
  meanLength: number,
): Map<string, number> {
  const parts = new Map<string, number>();
  for (const [term, weight] of terms) {
    const count = counts.get(term);
    if (count) parts.set(term, weight * quantise(saturate(count, length, meanLength)) * STEP);
  }
  return parts;
}

/** What is lost without the words, beside what is lost where the vector is at right angles. */
function wordShareOf(words: number, cosine: number, trusted: number): number {
  const whole = fuse(words, cosine, trusted);
  const byWords = whole - fuse(0, cosine, trusted);
  const byVector = Math.max(0, whole - fuse(words, 0, trusted));
  return byWords + byVector > 0 ? byWords / (byWords + byVector) : 1;
}
