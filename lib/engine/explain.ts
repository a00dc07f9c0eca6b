import type { Token } from './analyse.ts';
import { BOILERPLATE, WEAK } from './boilerplate.ts';
import { type Field, neighbours, type Phrase, sharedPhrases } from './phrases.ts';
import { joinRanges } from './ranges.ts';
import { sentencesOf } from './sentences.ts';
import { surfaceOf } from './surface.ts';
import type { AnalysedPaper, PaperText } from './term-counts.ts';
import type { Range, Reasons } from './types.ts';

/** Reasons shown: so many that one sees the common subject, so few that one reads them. */
const MOST = 6;
const FEWEST = 3;
/** After the first three, a reason must carry this share of the score. */
const LEAST_SHARE = 0.03;
/** Sentences are compared by what they share per word; this many words more keep a short one from winning by one word. */
const SENTENCE_PRIOR = 8;

export interface Explained {
  /** The result's own texts, and the same analysed. */
  text: PaperText;
  analysed: AnalysedPaper;
  /** What each shared term adds to the score. */
  parts: ReadonlyMap<string, number>;
  /** Its vector brought it more than its words: the sentence is chosen so too. */
  isByVector?: boolean;
}

/** How much a sentence says of what the query says; more is better. */
export type Affinity = (sentence: readonly Token[]) => number;

/** Tells why results are related to one query. `affinity` is by vectors, where there is a model. */
export function createExplainer(query: AnalysedPaper, affinity?: Affinity) {
  const pairs = neighbours(query);
  return ({ text, analysed, parts, isByVector }: Explained): Reasons => {
    const score = sum(parts.values());
    const phrases = sharedPhrases(analysed, (term) => parts.has(term), pairs);
    const chosen = choose(phrases, parts, score);
    const sentences = sentencesOf(text.abstract);
    const starts = new Set(sentences.map(([start]) => start));
    const telling = (isByVector && affinity) || sharedWords(parts);
    const sentence = bestSentence(sentences, analysed, telling);
    return {
      terms: chosen.map(({ phrase, weight }) => ({
        text: surfaceOf(phrase.occurrences, text, starts),
        share: weight / score,
      })),
      marks: { title: marksIn('title', chosen), abstract: marksIn('abstract', chosen) },
      ...(sentence && { sentence }),
    };
  };
}

interface Candidate {
  phrase: Phrase;
  weight: number;
}

/** The heaviest phrases of which no two share a term. */
function choose(phrases: readonly Phrase[], parts: ReadonlyMap<string, number>, score: number): Candidate[] {
  const candidates = phrases
    .filter(isTelling)
    .map((phrase) => ({
      phrase,
      weight: sum([...new Set(phrase.terms)].map((term) => parts.get(term) ?? 0)),
    }))
    .sort((a, b) => b.weight - a.weight || b.phrase.terms.length - a.phrase.terms.length);
  const used = new Set<string>();
  const chosen: Candidate[] = [];
  const take = (most: number, accept: (candidate: Candidate) => boolean) => {
    for (const candidate of candidates) {
      const { terms } = candidate.phrase;
      if (chosen.length >= most || terms.some((term) => used.has(term)) || !accept(candidate)) continue;
      for (const term of terms) used.add(term);
      chosen.push(candidate);
    }
  };
  take(FEWEST, ({ phrase }) => !isWeak(phrase));
  take(MOST, ({ phrase, weight }) => !isWeak(phrase) && weight >= LEAST_SHARE * score);
  take(FEWEST, () => true);
  return chosen.sort((a, b) => b.weight - a.weight);
}

/** Boilerplate may stand within a phrase, but not at its ends. */
function isTelling({ terms }: Phrase): boolean {
  return !BOILERPLATE.has(terms[0] ?? '') && !BOILERPLATE.has(terms.at(-1) ?? '');
}

/** Such a reason is better than none, and no more. */
function isWeak({ terms }: Phrase): boolean {
  return terms.length === 1 && WEAK.has(terms[0] ?? '');
}

function marksIn(field: Field, chosen: readonly Candidate[]): Range[] {
  const ranges = chosen
    .flatMap(({ phrase }) => phrase.occurrences)
    .filter((occurrence) => occurrence.field === field)
    .map(({ start, end }): Range => [start, end]);
  return joinRanges(ranges);
}

/** What a sentence shares with the query, by its length. */
function sharedWords(parts: ReadonlyMap<string, number>): Affinity {
  return (sentence) => {
    const terms = new Set(sentence.map(({ term }) => term));
    return sum([...terms].map((term) => parts.get(term) ?? 0)) / Math.sqrt(SENTENCE_PRIOR + sentence.length);
  };
}

function bestSentence(
  sentences: readonly Range[],
  { abstract }: AnalysedPaper,
  affinity: Affinity,
): Range | undefined {
  let best: Range | undefined;
  let bestScore = 0;
  let next = 0;
  for (const sentence of sentences) {
    const first = next;
    while ((abstract[next]?.start ?? Number.POSITIVE_INFINITY) < sentence[1]) next++;
    const score = affinity(abstract.slice(first, next));
    if (score > bestScore) [best, bestScore] = [sentence, score];
  }
  return best;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
