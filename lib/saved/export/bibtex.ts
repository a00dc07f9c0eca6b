import { isGroup, nameParts } from '../../paper/authors.ts';
import type { Paper } from '../../paper/paper.ts';
import type { SavedRecord } from '../schema.ts';
import { citationKeys } from './citation-keys.ts';
import type { ExportFormat } from './format.ts';

type Field = [name: string, value: string | undefined];

const CONFERENCE =
  /\b(?:proc(?:eedings|\.)|conference|workshop|symposium|advances in neural|neurips|nips|icml|iclr|aistats|colt|uai|cvpr|iccv|eccv|(?:na)?acl|emnlp|aaai|ijcai|kdd|sigir|interspeech|icassp|stoc|focs|soda)\b/i;

/** Braces are spelled out: BibTeX counts even escaped ones, and one alone would swallow the rest of the file. */
const SPECIALS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** BibTeX in UTF-8, for BibTeX, biblatex and reference managers. */
export const bibtex: ExportFormat = {
  id: 'bibtex',
  label: 'BibTeX',
  extension: 'bib',
  mime: 'application/x-bibtex',
  format(records) {
    const keys = citationKeys(records.map(({ paper }) => paper));
    return records.map((record, i) => entry(record, keys[i] ?? '')).join('\n');
  },
};

/** The entry of one paper, saved or not, to be pasted somewhere: without the user's tags and note. */
export function bibtexEntry(paper: Paper): string {
  return entry({ paper, tags: [], note: '' }, citationKeys([paper])[0] ?? '');
}

/** The user's note goes to `annote`, which styles do not print; `note` would stand in the bibliography. */
function entry({ paper, tags, note }: Pick<SavedRecord, 'paper' | 'tags' | 'note'>, key: string): string {
  const { type, venueField } = kindOf(paper);
  const fields: Field[] = [
    ['title', escaped(paper.title, protectCapitals(paper.title))],
    ['author', paper.authors.map(authorName).join(' and ')],
    ['year', paper.year?.toString()],
    [venueField, escaped(paper.venue ?? '')],
    ['eprint', paper.ids.arxiv],
    ['archivePrefix', paper.ids.arxiv && 'arXiv'],
    ['primaryClass', paper.ids.arxiv && paper.categories?.[0]?.replace(/[^\w.-]/g, '')],
    ['doi', verbatim(paper.ids.doi)],
    ['url', verbatim(paper.url)],
    ['keywords', tags.map((tag) => escaped(tag.replaceAll(',', ' '))).join(', ')],
    ['annote', escaped(note)],
  ];
  const lines = fields.filter(([, value]) => value).map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

function kindOf({ venue }: Paper): { type: string; venueField: string } {
  if (!venue) return { type: 'misc', venueField: 'howpublished' };
  return CONFERENCE.test(venue)
    ? { type: 'inproceedings', venueField: 'booktitle' }
    : { type: 'article', venueField: 'journal' };
}

/** "Family, Suffix, Given"; braces keep together what BibTeX would split. */
function authorName(name: string): string {
  if (isGroup(name) || /,|\band\b/i.test(name)) return `{${escaped(name)}}`;
  const { given, family, suffix } = nameParts(name);
  return [family, suffix, given]
    .filter((part) => part !== '')
    .map((part) => escaped(part))
    .join(', ');
}

/**
 * Which words need braces because styles that write titles in small letters would spoil them: acronyms and names with
 * inner capitals, and in a title that is not itself in headline style, every capitalised word but the first.
 */
function protectCapitals(title: string): (word: string, at: number) => boolean {
  if (!/\p{Ll}/u.test(title)) return () => false;
  const later = [...title.matchAll(/[\p{L}\p{M}]{4,}/gu)].filter(({ index }) => !beginsPart(title, index));
  const headline = later.filter(([word]) => /^\p{Lu}/u.test(word)).length * 2 > later.length;
  return (word, at) =>
    /.\p{Lu}/u.test(word) || (!headline && /^\p{Lu}/u.test(word) && !beginsPart(title, at));
}

/** At the start, or after a colon, where styles keep the capital themselves. */
function beginsPart(title: string, at: number): boolean {
  return /(?:^|[:.?!]\s)$/.test(title.slice(Math.max(0, at - 2), at));
}

function escaped(text: string, isProtected: (word: string, at: number) => boolean = () => false): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[\p{L}\p{N}\p{M}]+|[\\{}~^$&%#_]/gu, (piece, at: number) => {
      if (/[\p{L}\p{N}\p{M}]/u.test(piece)) return isProtected(piece, at) ? `{${piece}}` : piece;
      return SPECIALS[piece] ?? `\\${piece}`;
    });
}

/** Addresses and DOIs are printed as they stand; only what would break the file is percent-encoded. */
function verbatim(text: string | undefined): string | undefined {
  return text?.replace(/[{}\\\s]/g, encodeURIComponent);
}
