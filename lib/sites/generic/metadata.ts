import { personName } from '../../paper/authors.ts';
import { parseDoi } from '../../paper/doi.ts';
import { normaliseIds } from '../../paper/ids.ts';
import { titleKey } from '../../paper/title-key.ts';
import { firstFound, type PageFields } from '../shared/fields.ts';
import { type Meta, metaValue, metaValues } from '../shared/meta.ts';
import { readableLine } from '../shared/text.ts';
import { yearIn } from '../shared/year.ts';
import { withoutTypeStyles } from './markup.ts';

/** Shorter descriptions are a teaser, or list the authors (aclanthology.org). In UTF-16 units. */
const SHORTEST_ABSTRACT = 200;
/** UTF-16 units of a field, and names of its authors, that are read at all: more than are kept. */
const LONGEST = 60_000;
const MOST_AUTHORS = 2_000;
const CUT = /(?:…|\.\.\.|\[…\])\s*$/;

/**
 * The paper that a page's Highwire (`citation_*`), else Dublin Core and PRISM metadata describes. `undefined` where they
 * describe none, or several: a table of contents.
 */
export function readMetadata(meta: Meta): PageFields | undefined {
  const titles = metaValues(meta, 'citation_title');
  const dois = doisOf(meta);
  const isOne = new Set(titles.map(titleKey)).size <= 1 && new Set(dois).size <= 1;
  // Dublin Core stands on pages of every kind; only a DOI says that it describes an article.
  const title = titles[0] ?? (dois.length > 0 ? metaValue(meta, 'dc.title', 'dcterms.title') : '');
  if (!title || !isOne) return undefined;
  return {
    ids: normaliseIds({
      doi: dois[0],
      arxiv: metaValue(meta, 'citation_arxiv_id'),
      pmid: metaValue(meta, 'citation_pmid'),
    }),
    title: firstFound(['meta', () => line(title)]),
    abstract: firstFound(['meta', () => abstractOf(meta)]),
    authors: firstFound(['meta', () => authorsOf(meta)]),
    year: firstFound(['meta', () => yearOf(meta)]),
    venue: line(
      metaValue(meta, 'citation_journal_title', 'citation_conference_title', 'prism.publicationname'),
    ),
  };
}

function line(text: string): string {
  return readableLine(withoutTypeStyles(text.slice(0, LONGEST)));
}

/** Dublin Core may name related works too, so it counts only where the page says nothing more exact. */
function doisOf(meta: Meta): string[] {
  const exact = metaValues(meta, 'citation_doi');
  const values =
    exact.length > 0 ? exact : metaValues(meta, 'prism.doi', 'dc.identifier', 'dcterms.identifier');
  return values.map(parseDoi).filter((doi) => doi !== undefined);
}

function abstractOf(meta: Meta): string {
  const own = line(metaValue(meta, 'citation_abstract'));
  if (own) return own;
  const descriptions = ['dcterms.abstract', 'dc.description', 'og.description', 'description'];
  return descriptions.map((name) => line(metaValue(meta, name))).find(isWhole) ?? '';
}

function isWhole(description: string): boolean {
  return description.length >= SHORTEST_ABSTRACT && !CUT.test(description);
}

/** One tag for each author, or one for all with semicolons between them. */
function authorsOf(meta: Meta): string[] {
  const values = metaValues(meta, 'citation_author', 'citation_authors', 'dc.creator', 'dc.contributor');
  return values
    .flatMap((value) => value.split(';', MOST_AUTHORS))
    .slice(0, MOST_AUTHORS)
    .map((name) => personName(name))
    .filter((name) => name !== '');
}

const DATES = [
  'citation_publication_date',
  'citation_date',
  'citation_year',
  'citation_online_date',
  'prism.publicationdate',
  'dc.date',
  'dcterms.issued',
];

/** The year of the first date that has one. */
function yearOf(meta: Meta): number | undefined {
  return DATES.map((name) => yearIn(metaValue(meta, name))).find((year) => year !== undefined);
}
