import type { Paper } from '../paper/paper.ts';
import { nameRanges, phraseRanges, termsOf } from './filter.ts';
import type { Query } from './query.ts';
import { joinRanges } from './ranges.ts';
import { searchTerms } from './search-terms.ts';
import type { Range, SearchResult } from './types.ts';

/**
 * Where a found paper matches. `matched` are the paper's own terms that a word of the query led to, by its beginning or
 * despite a typo; phrases are marked only where they stand whole.
 */
export function searchMarks(
  { title, abstract, authors }: Paper,
  query: Query,
  matched: ReadonlySet<string>,
): SearchResult['marks'] {
  const phrases = query.phrases.map(termsOf).filter((phrase) => phrase.length > 0);
  const asked = query.authors.map(termsOf);
  const marksIn = (text: string): Range[] =>
    joinRanges([...wordRanges(text, matched), ...phrases.flatMap((phrase) => phraseRanges(text, phrase))]);
  return {
    title: marksIn(title),
    abstract: marksIn(abstract),
    authors: authors.map((name) =>
      joinRanges([...marksIn(name), ...asked.flatMap((author) => nameRanges(name, author))]),
    ),
  };
}

function wordRanges(text: string, matched: ReadonlySet<string>): Range[] {
  if (matched.size === 0) return [];
  return searchTerms(text)
    .filter(({ term }) => matched.has(term))
    .map(({ start, end }): Range => [start, end]);
}
