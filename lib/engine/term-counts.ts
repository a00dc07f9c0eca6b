import type { Paper } from '../paper/paper.ts';
import { analyse, type Token } from './analyse.ts';
import { TITLE_WEIGHT } from './bm25.ts';

/** The texts of a paper by which it is compared. */
export type PaperText = Pick<Paper, 'title' | 'abstract'>;

export interface AnalysedPaper {
  title: Token[];
  abstract: Token[];
}

export interface TermCounts {
  /** How often each term occurs, an occurrence in the title counted `TITLE_WEIGHT` times. */
  counts: ReadonlyMap<string, number>;
  /** The sum of the counts. */
  length: number;
}

export function analysePaper({ title, abstract }: PaperText): AnalysedPaper {
  return { title: analyse(title), abstract: analyse(abstract) };
}

export function countTerms({ title, abstract }: AnalysedPaper): TermCounts {
  const counts = new Map<string, number>();
  for (const { term } of title) counts.set(term, (counts.get(term) ?? 0) + TITLE_WEIGHT);
  for (const { term } of abstract) counts.set(term, (counts.get(term) ?? 0) + 1);
  return { counts, length: TITLE_WEIGHT * title.length + abstract.length };
}
