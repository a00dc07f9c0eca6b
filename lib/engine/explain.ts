import type { Paper } from '../paper/paper.ts';
import { sum } from '../util/sum.ts';
import { BOILERPLATE, WEAK } from './boilerplate.ts';
import { byMeaning, byWords, nearestSentences, type SentencePair } from './nearest-sentences.ts';
import { type Field, neighbours, type Occurrence, type Phrase, sharedPhrases } from './phrases.ts';
import { joinRanges, shiftedInto } from './ranges.ts';
import type { Reading, Readings } from './readings.ts';
import { sameAuthors } from './same-authors.ts';
import { surfaceOf } from './surface.ts';
import type { Counterpart, Range, Reasons } from './types.ts';

/** Reasons shown: so many that one sees the common subject, so few that one reads them. */
const MOST = 6;
const FEWEST = 3;
/** After the first three, a reason must carry this share of the score. */
const LEAST_SHARE = 0.03;

/** A text that results are compared with; a query has several where it is a set of papers. */
export type QueryText = Pick<Paper, 'title' | 'abstract'> & Partial<Pick<Paper, 'authors'>>;

export interface Explained {
  /** The result. */
  paper: Paper;
  /** What each shared term adds to the score. */
  parts: ReadonlyMap<string, number>;
  /** The share of the score that the words carry, 0..1; the vectors carry the rest. Default: all. */
  wordShare?: number;
  /** Its vector counts: the pair of sentences is chosen by it. */
  hasVector?: boolean;
}

/** Tells why results are related to one query. */
export function createExplainer(texts: readonly QueryText[], read: Readings) {
  const query = texts.map(read);
  const pairs = neighbours(query.map(({ analysed }) => analysed));
  const sharedWith = sameAuthors(texts.flatMap((text) => text.authors ?? []));

  return ({ paper, parts, wordShare = 1, hasVector = false }: Explained): Reasons => {
    const result = read(paper);
    const score = sum(parts.values());
    const isShared = (term: string) => parts.has(term);
    const chosen = choose(sharedPhrases(result.analysed, isShared, pairs), parts, score);
    const nearest = nearestSentences(query, result, hasVector ? byMeaning(parts) : byWords(parts));
    const starts = new Set(result.sentences.map(({ range }) => range[0]));
    const same = sharedWith(paper.authors);
    return {
      terms: chosen.map(({ phrase, weight }) => ({
        text: surfaceOf(phrase.occurrences, paper, starts),
        share: (weight / score) * wordShare,
      })),
      meaning: 1 - wordShare,
      marks: { title: marksIn('title', chosen), abstract: marksIn('abstract', chosen) },
      ...(nearest?.result.field === 'abstract' && { sentence: nearest.result.range }),
      ...(nearest && { counterpart: counterpartOf(nearest, query, isShared, pairs) }),
      ...(same.length > 0 && { authors: same }),
    };
  };
}

/** The query's sentence of the pair, with the terms that it shares. */
function counterpartOf(
  { text: at, query: sentence }: SentencePair,
  query: readonly Reading[],
  isShared: (term: string) => boolean,
  pairs: ReadonlySet<string>,
): Counterpart {
  const { field, range, tokens } = sentence;
  const text = query[at]?.text[field] ?? '';
  const analysed = { title: [], abstract: [], [field]: [...tokens] };
  const phrases = sharedPhrases(analysed, isShared, pairs).filter((one) => isTelling(one) && !isWeak(one));
  const occurrences = phrases.flatMap((phrase) => phrase.occurrences);
  const marks = joinRanges(rangesIn(field, occurrences));
  return { paper: at, field, range, text: text.slice(...range), marks: shiftedInto(range, marks) };
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
  return joinRanges(
    rangesIn(
      field,
      chosen.flatMap(({ phrase }) => phrase.occurrences),
    ),
  );
}

function rangesIn(field: Field, occurrences: readonly Occurrence[]): Range[] {
  return occurrences.filter((one) => one.field === field).map(({ start, end }): Range => [start, end]);
}
