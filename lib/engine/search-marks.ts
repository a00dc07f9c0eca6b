import type { Paper } from '../paper/paper.ts';
import { nameRanges, phraseRanges, termsOf } from './filter.ts';
import type { Meant } from './meant.ts';
import type { Query } from './query.ts';
import { joinRanges } from './ranges.ts';
import { eachSearchPart, searchTerm } from './search-terms.ts';
import type { Range, SearchResult } from './types.ts';

/**
 * Where a found paper matches. `meant` tells its own terms that a word of the query led to, by its beginning or despite
 * a typo; phrases are marked only where they stand whole.
 */
export function searchMarks(
  { title, abstract, authors }: Paper,
  query: Query,
  meant: Meant | undefined,
): SearchResult['marks'] {
  const phrases = query.phrases.map(termsOf).filter((phrase) => phrase.length > 0);
  const asked = query.authors.map(termsOf);
  const marksIn = (text: string): Range[] =>
    joinRanges([...wordRanges(text, meant), ...phrases.flatMap((phrase) => phraseRanges(text, phrase))]);
  return {
    title: marksIn(title),
    abstract: marksIn(abstract),
    authors: authors.map((name) =>
      joinRanges([...marksIn(name), ...asked.flatMap((author) => nameRanges(name, author))]),
    ),
  };
}

function wordRanges(text: string, meant: Meant | undefined): Range[] {
  if (!meant) return [];
  const ranges: Range[] = [];
  eachSearchPart(text, (start, end, _hash, compound) => {
    if (meant.mayBegin(text.charCodeAt(start)) && meant.has(searchTerm(compound ?? text.slice(start, end))))
      ranges.push([start, end]);
  });
  return ranges;
}
