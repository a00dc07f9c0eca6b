/** Years from and to, both included. */
export interface Years {
  from: number;
  to: number;
}

/** What a typed query asks for. All of it must hold. */
export interface Query {
  /** Plain words, as typed. */
  words: string;
  /** Texts that must occur as they are, word for word. */
  phrases: string[];
  authors: string[];
  years: Years[];
  tags: string[];
  saved: boolean;
}

/** `field:value`, `field:"several words"`, `"a phrase"`, or a word. A quote that is not closed (yet) is left out. */
const PART = /([a-z]+):(?:"([^"]*)"|([^\s"]*))|"([^"]*)"|[^\s"]+/giu;
const LONGEST = 1_000;

const FIRST = 0;
const LAST = 9_999;

/**
 * Reads `author:`, `year:` (`2019`, `2017-2020`, `2017..`, `..2019`, `<2019`, `>=2019`, `201` for the decade), `tag:` and
 * `is:saved`, words and quoted phrases, in any order. What looks like a field and is none is read as words.
 */
export function parseQuery(text: string): Query {
  const query: Query = { words: '', phrases: [], authors: [], years: [], tags: [], saved: false };
  for (const [part, field, quoted, value, phrase] of text.slice(0, LONGEST).matchAll(PART)) {
    if (phrase !== undefined) query.phrases.push(phrase);
    else if (!field || !readField(query, field.toLowerCase(), (quoted ?? value ?? '').trim()))
      query.words += ` ${part}`;
  }
  query.words = query.words.trim();
  return query;
}

/** False when it is no field. One without a value is still being typed, and asks for nothing. */
function readField(query: Query, field: string, value: string): boolean {
  if (field === 'author') return pushValue(query.authors, value);
  if (field === 'tag') return pushValue(query.tags, value);
  if (field === 'is') {
    query.saved ||= value.toLowerCase() === 'saved';
    return value === '' || 'saved'.startsWith(value.toLowerCase());
  }
  if (field !== 'year') return false;
  const years = parseYears(value);
  if (years) query.years.push(years);
  return years !== undefined || value === '';
}

function pushValue(values: string[], value: string): true {
  if (value !== '') values.push(value);
  return true;
}

function parseYears(text: string): Years | undefined {
  const bound = /^([<>]=?)(\d{1,4})$/.exec(text);
  if (bound) return boundYears(bound[1] ?? '', bound[2] ?? '');
  const span = /^(\d{0,4})(?:-|\.\.|–)(\d{0,4})$/.exec(text);
  if (span) return { from: firstOf(span[1] ?? ''), to: lastOf(span[2] ?? '') };
  return /^\d{1,4}$/.test(text) ? { from: firstOf(text), to: lastOf(text) } : undefined;
}

function boundYears(sign: string, year: string): Years {
  if (sign === '<') return { from: FIRST, to: firstOf(year) - 1 };
  if (sign === '<=') return { from: FIRST, to: lastOf(year) };
  return { from: sign === '>' ? lastOf(year) + 1 : firstOf(year), to: LAST };
}

/** A year half typed means all that begin so: `201` from 2010 to 2019. */
function firstOf(year: string): number {
  return Number(year.padEnd(4, '0'));
}

function lastOf(year: string): number {
  return Number(year.padEnd(4, '9'));
}
