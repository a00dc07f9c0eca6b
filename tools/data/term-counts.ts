import type { TermCount } from '../../lib/engine/background.ts';
import { TITLE_WEIGHT } from '../../lib/engine/bm25.ts';
import { analysePaper } from '../../lib/engine/term-counts.ts';
import { texToText } from '../../lib/paper/tex.ts';

/** Counts in how many papers each term occurs. */
export function createTermCounter() {
  const counts = new Map<string, number>();
  let papers = 0;
  let occurrences = 0;
  return {
    add(paper: { title: string; abstract: string }): void {
      const { title, abstract } = analysePaper({
        title: texToText(paper.title),
        abstract: texToText(paper.abstract),
      });
      for (const term of new Set([...title, ...abstract].map((token) => token.term)))
        counts.set(term, (counts.get(term) ?? 0) + 1);
      papers++;
      occurrences += TITLE_WEIGHT * title.length + abstract.length;
    },
    /** The commonest terms, in alphabetical order: it packs best, and does not depend on the order of the papers. */
    mostCommon(limit: number): TermCount[] {
      const byCount = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
      return byCount.slice(0, limit).sort(([a], [b]) => (a < b ? -1 : 1));
    },
    totals: () => ({ papers, terms: counts.size, meanLength: Math.round(occurrences / papers) }),
  };
}
