import type { Candidate, Found } from './evidence.ts';
import { contradicts, firstFound, type PageFields } from './fields.ts';
import { metadataLine } from './markup.ts';
import { metaValue, readMeta } from './meta.ts';
import { readMetadata } from './metadata.ts';
import { type PeoplePlace, peopleIn } from './people.ts';
import { readSchemaOrg } from './schema-org.ts';
import { elementLine } from './text.ts';
import { isWallTitle } from './wall.ts';

/** Where a site's pages show their paper: selectors, of which the first element is read, or a reader of the document. */
export interface Places {
  title?: string;
  abstract?: string | ((doc: Document) => string);
  /** The site's descriptions are no abstracts, however long they are. */
  teasers?: true;
  authors?: PeoplePlace<Document>;
}

const HEADINGS =
  'h1, h2, h3, h4, h5, h6, figure, button, nav, script, style, .section-title, .abstract-heading';
const BESIDE_A_TITLE = 'button, script, style, .visually-hidden, .screen-reader-only, [class*="badge" i]';
const LABEL = /^(?:abstract|summary|résumé)\s*[.:—–-]\s*/i;
const ESCAPED_HEADING = /^\s*<h([1-6])>\s*(?:abstract|summary)\s*<\/h\1>\s*/i;

/**
 * The paper of a page that is known to be of one: its metadata, with what JSON-LD and the site's markup say where that is
 * missing, cut or vague. `undefined` where nothing of it gives a title, or the title is a wall's.
 */
export function readPagePaper(doc: Document, places: Places = {}): PageFields | undefined {
  const meta = readMeta(doc);
  const own = readMetadata(meta);
  const linked = readSchemaOrg(doc);
  const structured = linked && !(own && contradicts(own.ids, linked.ids)) ? linked : undefined;
  const title = firstFound(
    ...again(own?.title),
    ...again(structured?.title),
    ['markup', () => inPlace(doc, places.title, BESIDE_A_TITLE)],
    [{ from: 'meta', trust: 'likely' }, () => metadataLine(metaValue(meta, 'dc.title'))],
  );
  if (!title || isWallTitle(title.value)) return undefined;
  return {
    ...structured,
    ...own,
    ids: { ...structured?.ids, ...own?.ids },
    idEvidence: structured && { ...structured.idEvidence, ...sureOf(own) },
    title,
    abstract: abstractOf(doc, places, own, structured),
    authors: firstFound<readonly string[]>(...again(own?.authors), ...again(structured?.authors), [
      'markup',
      () => peopleIn(doc, places.authors),
    ]),
    year: own?.year ?? structured?.year,
    venue: own?.venue || structured?.venue,
  };
}

/** Metadata made for it, then the place where readers see it, then data and descriptions that may be less. */
function abstractOf(
  doc: Document,
  places: Places,
  own: PageFields | undefined,
  structured: PageFields | undefined,
): Found<string> | undefined {
  const described = own?.abstract;
  const isSure = described?.evidence.trust === 'sure';
  const { abstract: place, teasers } = places;
  const found = firstFound(
    ...again(isSure ? described : undefined),
    [
      'markup',
      () => (typeof place === 'function' ? place(doc) : inPlace(doc, place, HEADINGS)).replace(LABEL, ''),
    ],
    ...again(structured?.abstract),
    ...again(isSure || teasers ? undefined : described),
  );
  return found && { ...found, value: found.value.replace(ESCAPED_HEADING, '') };
}

function inPlace(doc: Document, selector: string | undefined, dropped: string): string {
  return selector ? elementLine(doc.querySelector(selector), dropped) : '';
}

/** A found field as a candidate again. */
function again<T>(found: Found<T> | undefined): Candidate<T>[] {
  return found ? [[found.evidence, () => found.value]] : [];
}

/** Ids of metadata stand over those of JSON-LD. */
function sureOf(own: PageFields | undefined): PageFields['idEvidence'] {
  const kinds = Object.keys(own?.ids ?? {});
  return Object.fromEntries(kinds.map((kind) => [kind, { from: 'meta', trust: 'sure' }]));
}
