import { personName } from '../../paper/authors.ts';
import { parseDoi } from '../../paper/doi.ts';
import { normaliseIds } from '../../paper/ids.ts';
import type { PaperIds } from '../../paper/paper.ts';
import { titleKey } from '../../paper/title-key.ts';
import type { Evidence } from '../site.ts';
import { isWholeAbstract } from './abstract-text.ts';
import { type Candidate, firstFound, type PageFields } from './fields.ts';
import { metadataLine } from './markup.ts';
import { type Meta, metaValue, metaValues } from './meta.ts';
import { yearIn } from './year.ts';

const OAI = /^oai:arxiv\.org:/i;
const MOST_AUTHORS = 2_000;
/** A title in each of its languages, besides which a table of contents has more. */
const MOST_TITLES = 3;
/** Dublin Core and descriptions say it in the author's way, not in one that is laid down. */
const LIKELY: Evidence = { from: 'meta', trust: 'likely' };

const TITLES = ['citation_title', 'dc.title', 'dcterms.title', 'eprints.title'];
const AUTHORS = [
  'citation_author',
  'citation_authors',
  'dc.creator',
  'dc.creator.personalname',
  'dcterms.creator',
  'eprints.creators_name',
  'dc.contributor',
];
const VENUES = [
  'citation_journal_title',
  'citation_conference_title',
  'citation_inbook_title',
  'prism.publicationname',
  'eprints.publication',
];
const DESCRIPTIONS = [
  'dcterms.abstract',
  'eprints.abstract',
  'dc.description',
  'og.description',
  'description',
];
/** The most exact first. */
const DOIS = [
  'citation_doi',
  'prism.doi',
  'dc.identifier.doi',
  'dc.identifier',
  'dcterms.identifier',
  'eprints.id_number',
  'eprints.doi',
  'eprints.official_url',
];
const DATES = [
  'citation_publication_date',
  'citation_date',
  'citation_year',
  'citation_online_date',
  'prism.publicationdate',
  'dc.date',
  'dcterms.issued',
  'dcterms.date',
  'eprints.date',
];

/**
 * The paper that a page's metadata describes: Highwire's (`citation_*`, also bepress's), else Dublin Core, PRISM and
 * EPrints. `undefined` where they describe none, or several: a table of contents. `isOne`: the page is known to be of one.
 */
export function readMetadata(meta: Meta, isOne = false): PageFields | undefined {
  const dois = doisOf(meta);
  const title = describesSeveral(meta, isOne) ? undefined : titleOf(meta, dois);
  if (!title) return undefined;
  return {
    ids: idsOf(meta, dois[0]),
    title: firstFound(title),
    abstract: firstFound<string>(
      ['meta', () => metadataLine(metaValue(meta, 'citation_abstract'))],
      [LIKELY, () => descriptionOf(meta)],
    ),
    authors: firstFound(['meta', () => authorsOf(meta)]),
    year: firstFound(['meta', () => yearOf(meta)]),
    venue: metadataLine(metaValue(meta, ...VENUES)),
  };
}

/** Dublin Core stands on pages of every kind; only a DOI says that it describes an article. */
function titleOf(meta: Meta, dois: readonly string[]): Candidate<string> | undefined {
  const [own] = metaValues(meta, 'citation_title');
  if (own !== undefined) return ['meta', () => metadataLine(own)];
  const hasId = dois.length > 0 || metaValue(meta, 'eprints.eprintid') !== '';
  const [title = ''] = hasId ? metaValues(meta, ...TITLES) : [];
  return title ? [LIKELY, () => metadataLine(title)] : undefined;
}

/**
 * Whether metadata describe several papers, as that of an issue may: two DOIs, or titles that no DOI holds together. With
 * one, and on a page that is known to be of one paper, they are the same title in other languages.
 */
export function describesSeveral(meta: Meta, isOne = false): boolean {
  const dois = doisOf(meta).length;
  const titles = new Set(metaValues(meta, 'citation_title').map(titleKey)).size;
  return dois > 1 || titles > (dois > 0 || isOne ? MOST_TITLES : 1);
}

function idsOf(meta: Meta, doi: string | undefined): PaperIds {
  return normaliseIds({
    doi,
    arxiv: arxivOf(meta),
    pmid: metaValue(meta, 'citation_pmid'),
  });
}

/** Its own, that of a report's number (INSPIRE), or that of an archive's record (CORE): "oai:arXiv.org:1710.05468". */
function arxivOf(meta: Meta): string | undefined {
  const numbers = metaValues(meta, 'citation_technical_report_number').filter((text) =>
    /^arxiv:/i.test(text),
  );
  const records = metaValues(meta, 'dc.identifier').filter((text) => OAI.test(text));
  const [own] = [...metaValues(meta, 'citation_arxiv_id'), ...numbers, ...records];
  return own?.replace(OAI, '');
}

/** Distinct DOIs. Dublin Core may name related works too, so it counts only where the page says nothing more exact. */
function doisOf(meta: Meta): string[] {
  const sets = DOIS.map((name) => distinctDois(metaValues(meta, name)));
  return sets.find((dois) => dois.length > 0) ?? [];
}

export function distinctDois(texts: readonly string[]): string[] {
  return [...new Set(texts.map(parseDoi))].filter((doi) => doi !== undefined);
}

function descriptionOf(meta: Meta): string {
  return DESCRIPTIONS.map((name) => metadataLine(metaValue(meta, name))).find(isWholeAbstract) ?? '';
}

/** One tag for each author, or one for all with semicolons between them. */
function authorsOf(meta: Meta): string[] {
  return metaValues(meta, ...AUTHORS)
    .flatMap((value) => value.split(';', MOST_AUTHORS))
    .slice(0, MOST_AUTHORS)
    .map((name) => personName(name))
    .filter((name) => name !== '');
}

/** The year of the first date that has one. */
function yearOf(meta: Meta): number | undefined {
  return DATES.map((name) => yearIn(metaValue(meta, name))).find((year) => year !== undefined);
}
