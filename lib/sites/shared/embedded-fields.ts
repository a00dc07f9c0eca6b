import { personName } from '../../paper/authors.ts';
import { normaliseIds } from '../../paper/ids.ts';
import { firstFound, type PageFields } from './fields.ts';
import { metadataLine } from './markup.ts';
import { yearIn } from './year.ts';

/** A paper as a site's own data say it, not yet read. */
export interface EmbeddedPaper {
  title: unknown;
  abstract?: unknown;
  authors?: readonly string[];
  doi?: unknown;
  pmid?: unknown;
  date?: unknown;
  venue?: unknown;
}

/** The fields of a paper that a page's own data describe; `undefined` without a title. */
export function embeddedFields(paper: EmbeddedPaper): PageFields | undefined {
  const title = firstFound(['structured', () => lineOf(paper.title)]);
  if (!title) return undefined;
  const evidence = { from: 'structured', trust: 'sure' } as const;
  return {
    ids: normaliseIds({ doi: textOf(paper.doi), pmid: textOf(paper.pmid) }),
    idEvidence: { doi: evidence, pmid: evidence },
    title,
    abstract: firstFound(['structured', () => lineOf(paper.abstract)]),
    authors: firstFound<readonly string[]>([
      'structured',
      () => (paper.authors ?? []).map(personName).filter((name) => name !== ''),
    ]),
    year: firstFound(['structured', () => yearIn(textOf(paper.date))]),
    venue: lineOf(paper.venue),
  };
}

/** A text or number of data of which nothing is known. */
export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function lineOf(value: unknown): string {
  return metadataLine(textOf(value));
}
