import { sum } from '../util/sum.ts';
import type { Reading, Sentence } from './readings.ts';
import { cosine } from './vectors.ts';

export interface SentencePair {
  /** Which text of the query its sentence is in. */
  text: number;
  query: Sentence;
  result: Sentence;
}

/** How much two sentences say of the same; more is better, and nothing at or below 0 counts. */
export type Likeness = (query: Sentence, result: Sentence) => number;

/** Sentences of a query that are compared: a page may claim to have thousands, a set has many papers. */
const MOST = 60;
/** Sentences are compared by what they share per word; this many words more keep a short one from winning by one word. */
const SENTENCE_PRIOR = 8;

/**
 * The two sentences, one of the query and one of the result, that are most alike. Those that say something come before
 * those that do not ("We study this problem.").
 */
export function nearestSentences(
  query: readonly Reading[],
  result: Reading,
  likeness: Likeness,
): SentencePair | undefined {
  const asked = telling(query.flatMap(({ sentences }, text) => sentences.map((query) => ({ text, query }))));
  const told = telling(result.sentences.map((sentence) => ({ query: sentence })));
  let best: SentencePair | undefined;
  let bestLikeness = 0;
  for (const { query: candidate } of told)
    for (const one of asked) {
      const value = likeness(one.query, candidate);
      if (value > bestLikeness) [best, bestLikeness] = [{ ...one, result: candidate }, value];
    }
  return best;
}

/** By the terms they share, each by what it adds to the score (`parts`), and by their lengths. */
export function byWords(parts: ReadonlyMap<string, number>): Likeness {
  return (query, result) =>
    shared(parts, query, result) /
    Math.sqrt((SENTENCE_PRIOR + query.tokens.length) * (SENTENCE_PRIOR + result.tokens.length));
}

/**
 * By direction, for sentences may be alike that share no word; and by the share of the score that stands in both, for of
 * two that are about the same the one that says it in the same words is the better reason.
 */
export function byMeaning(parts: ReadonlyMap<string, number>): Likeness {
  const score = sum(parts.values());
  return (query, result) => {
    const [a, b] = [query.vector(), result.vector()];
    const alike = a && b ? cosine(a, b) : 0;
    return score > 0 ? alike + shared(parts, query, result) / score : alike;
  };
}

function shared(parts: ReadonlyMap<string, number>, query: Sentence, result: Sentence): number {
  let both = 0;
  for (const term of result.terms) if (query.terms.has(term)) both += parts.get(term) ?? 0;
  return both;
}

function telling<T extends { query: Sentence }>(all: readonly T[]): readonly T[] {
  const some = all.filter(({ query }) => query.isTelling);
  return (some.length > 0 ? some : all).slice(0, MOST);
}
