import type { Token } from './analyse.ts';
import type { AnalysedPaper } from './term-counts.ts';

export type Field = 'title' | 'abstract';

/** An occurrence of one or more shared terms in the result. */
export interface Occurrence {
  field: Field;
  start: number;
  end: number;
}

/** Neighbouring terms that result and query share, wherever they occur in the result. */
export interface Phrase {
  terms: readonly string[];
  occurrences: Occurrence[];
}

/** Longer ones are read no better. */
const MOST_WORDS = 3;

/** The pairs of terms that stand side by side in a text of these. */
export function neighbours(papers: readonly AnalysedPaper[]): Set<string> {
  const pairs = new Set<string>();
  for (const tokens of papers.flatMap(({ title, abstract }) => [title, abstract])) {
    for (let i = 1; i < tokens.length; i++) {
      const [a, b] = [tokens[i - 1], tokens[i]];
      if (a && b && areNeighbours(a, b)) pairs.add(pairOf(a, b));
    }
  }
  return pairs;
}

/** Every shared term and every run of up to three that are neighbours in the query (`pairs`) and in the result. */
export function sharedPhrases(
  result: AnalysedPaper,
  isShared: (term: string) => boolean,
  pairs: ReadonlySet<string>,
): Phrase[] {
  const phrases = new Map<string, Phrase>();
  for (const field of ['title', 'abstract'] as const) {
    for (const [i, first] of result[field].entries()) {
      if (!isShared(first.term)) continue;
      for (const run of runsFrom(result[field], i, isShared, pairs)) note(phrases, run, field);
    }
  }
  return [...phrases.values()];
}

function runsFrom(
  tokens: readonly Token[],
  from: number,
  isShared: (term: string) => boolean,
  pairs: ReadonlySet<string>,
): Token[][] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (let i = from; run.length < MOST_WORDS; i++) {
    const [last, next] = [run.at(-1), tokens[i]];
    if (!next || !isShared(next.term)) break;
    if (last && !(areNeighbours(last, next) && pairs.has(pairOf(last, next)))) break;
    run = [...run, next];
    runs.push(run);
  }
  return runs;
}

function note(phrases: Map<string, Phrase>, run: readonly Token[], field: Field): void {
  const terms = run.map(({ term }) => term);
  const key = terms.join(' ');
  const phrase = phrases.get(key) ?? { terms, occurrences: [] };
  phrase.occurrences.push({ field, start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 });
  phrases.set(key, phrase);
}

function areNeighbours(a: Token, b: Token): boolean {
  return b.place - a.place === 1;
}

function pairOf(a: Token, b: Token): string {
  return `${a.term} ${b.term}`;
}
