import type { Paper } from '../paper/paper.ts';
import type { Held } from './held.ts';
import type { Query } from './query.ts';
import { plainTerms } from './search-terms.ts';
import type { Range, SavedLookup } from './types.ts';

/** The fields and phrases of a query, as a test of a paper. Words are not looked at. */
export function createFilter(query: Query, saved?: SavedLookup): (held: Held) => boolean {
  const authors = query.authors.map(termsOf);
  const phrases = query.phrases.map(termsOf).filter((phrase) => phrase.length > 0);
  const tags = query.tags.map((tag) => termsOf(tag).join(' '));
  const has = (held: Held, tag: string) =>
    held.keys.some((key) => saved?.tags(key).some((other) => termsOf(other).join(' ') === tag));
  return (held) =>
    query.years.every(
      ({ from, to }) => held.paper.year !== undefined && held.paper.year >= from && held.paper.year <= to,
    ) &&
    (!query.saved || held.keys.some((key) => saved?.isSaved(key))) &&
    tags.every((tag) => has(held, tag)) &&
    authors.every((author) => hasAuthor(held.paper, author)) &&
    phrases.every((phrase) => hasPhrase(held.paper, phrase));
}

/** Whether the query asks for anything besides words. */
export function isFiltering({ authors, phrases, tags, years, saved }: Query): boolean {
  return saved || authors.length + phrases.length + tags.length + years.length > 0;
}

/** Where a text has these terms one after the other. */
export function phraseRanges(text: string, phrase: readonly string[]): Range[] {
  const terms = plainTerms(text);
  const ranges: Range[] = [];
  for (let i = 0; i + phrase.length <= terms.length; i++) {
    if (!phrase.every((term, j) => terms[i + j]?.term === term)) continue;
    ranges.push([terms[i]?.start ?? 0, terms[i + phrase.length - 1]?.end ?? 0]);
  }
  return ranges;
}

/** Where a name has words that begin with the words asked for; none unless all are found. */
export function nameRanges(name: string, author: readonly string[]): Range[] {
  const terms = plainTerms(name);
  const begins = (asked: string, { term }: { term: string }) => term.startsWith(asked);
  if (author.length === 0 || !author.every((asked) => terms.some((term) => begins(asked, term)))) return [];
  return terms
    .filter((term) => author.some((asked) => begins(asked, term)))
    .map(({ start, end }): Range => [start, end]);
}

export function termsOf(text: string): string[] {
  return plainTerms(text).map(({ term }) => term);
}

function hasAuthor({ authors }: Paper, author: readonly string[]): boolean {
  return authors.some((name) => nameRanges(name, author).length > 0);
}

function hasPhrase({ title, abstract, authors }: Paper, phrase: readonly string[]): boolean {
  return [title, abstract, ...authors].some((text) => phraseRanges(text, phrase).length > 0);
}
