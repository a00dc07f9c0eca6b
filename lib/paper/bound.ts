import { collapseSpace, cutText } from '../util/text.ts';
import { normaliseIds } from './ids.ts';
import type { Paper } from './paper.ts';

/** How much of a page's or a file's text is kept. Lengths in code points; years as printed. */
const LIMITS = {
  title: 1_000,
  abstract: 20_000,
  authors: 2_000,
  author: 200,
  venue: 500,
  categories: 50,
  category: 50,
  url: 2_000,
  firstYear: 1500,
  lastYear: 2200,
} as const;

/** Controls have no place in text, and bidi overrides, isolates and marks can show a text other than it is. */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/** One line of honest text of at most `max` code points; a cut is marked by an ellipsis. Same again on its own output. */
export function boundText(text: string, max: number): string {
  const spaced = text.replace(/[\t-\r\u0085]/g, ' ');
  return cutText(collapseSpace(spaced.replace(UNSEEN, '').replace(LONE_SURROGATE, '\ufffd')), max);
}

/** The same for a text of several lines, such as a user's note. */
export function boundLines(text: string, max: number): string {
  const lines = text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').split('\n');
  const shown = lines.map((line) =>
    line
      .replace(/[\t\v\f]/g, ' ')
      .replace(UNSEEN, '')
      .replace(LONE_SURROGATE, '\ufffd')
      .trimEnd(),
  );
  return cutText(shown.join('\n').trim(), max);
}

/**
 * The paper with every text bounded, ids in normal form, and only an http(s) address and a plausible year kept.
 * Fields that a paper does not have are dropped.
 */
export function boundPaper(paper: Paper): Paper {
  const venue = boundText(paper.venue ?? '', LIMITS.venue);
  const categories = boundList(paper.categories ?? [], LIMITS.categories, LIMITS.category);
  const year = boundYear(paper.year);
  const url = boundUrl(paper.url);
  return {
    title: boundText(paper.title, LIMITS.title),
    abstract: boundText(paper.abstract, LIMITS.abstract),
    authors: boundList(paper.authors, LIMITS.authors, LIMITS.author),
    ...(year !== undefined && { year }),
    ...(venue && { venue }),
    ...(categories.length > 0 && { categories }),
    ids: normaliseIds(paper.ids),
    ...(url !== undefined && { url }),
    source: paper.source,
  };
}

function boundList(texts: readonly string[], most: number, max: number): string[] {
  return texts
    .slice(0, most)
    .map((text) => boundText(text, max))
    .filter((text) => text !== '');
}

function boundYear(year: number | undefined): number | undefined {
  const plausible =
    Number.isInteger(year) && Number(year) >= LIMITS.firstYear && Number(year) <= LIMITS.lastYear;
  return plausible ? year : undefined;
}

/** Addresses with a user name in them are dropped: `https://arxiv.org@evil.example` is not arXiv. */
function boundUrl(url: string | undefined): string | undefined {
  if (!url || url.length > LIMITS.url || !URL.canParse(url)) return undefined;
  const { protocol, username, password, href } = new URL(url);
  if (!/^https?:$/.test(protocol) || username || password || href.length > LIMITS.url) return undefined;
  return href;
}
