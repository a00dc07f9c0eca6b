import { again, completed } from './completed.ts';
import type { Candidate, Found } from './evidence.ts';
import { firstFound, type PageFields } from './fields.ts';
import { readJsonLd } from './json-ld.ts';
import { metadataLine } from './markup.ts';
import { type Meta, metaValue, readMeta } from './meta.ts';
import { readMetadata } from './metadata.ts';
import type { PageParts } from './other-work.ts';
import { type PeoplePlace, peopleIn } from './people.ts';
import { schemaOrgFields } from './schema-org.ts';
import { elementLine, readableLine } from './text.ts';
import { isWallTitle } from './wall.ts';

/** Where a site's pages show their paper: selectors, of which the first element is read, or a reader of the document. */
export interface Places {
  title?: string;
  abstract?: string | ((doc: Document) => string);
  /** The site's descriptions are no abstracts, however long they are. */
  teasers?: true;
  authors?: PeoplePlace<Document>;
  /** What the site adds to the title of a paper's window, " | Example": where that title has it, the rest is the paper's. */
  window?: RegExp;
  /** Whether a page is of something else than a paper, where the site has such pages at addresses of the same form. */
  isOther?(parts: PageParts): boolean;
}

const HEADINGS =
  'h1, h2, h3, h4, h5, h6, figure, button, nav, script, style, .section-title, .abstract-heading';
const BESIDE_A_TITLE = 'button, script, style, .visually-hidden, .screen-reader-only, [class*="badge" i]';
const LONGEST_TITLE = 2_000;
const LABEL = /^(?:abstract|summary|résumé)\s*[.:—–-]\s*/i;
const ESCAPED_HEADING = /^\s*<h([1-6])>\s*(?:abstract|summary)\s*<\/h\1>\s*/i;

/**
 * The paper of a page that is known to be of one: its metadata, with what JSON-LD and the site's markup say where that is
 * missing, cut or vague. `undefined` where nothing of it gives a title, or the title is a wall's.
 */
export function readPagePaper(doc: Document, places: Places = {}): PageFields | undefined {
  const meta = readMeta(doc);
  const nodes = readJsonLd(doc);
  if (places.isOther?.({ doc, meta, nodes })) return undefined;
  const described = completed(readOwn(meta, places), schemaOrgFields(nodes));
  const title = firstFound(
    ...again(described?.title),
    ['markup', () => inPlace(doc, places.title, BESIDE_A_TITLE)],
    [{ from: 'meta', trust: 'likely' }, () => metadataLine(metaValue(meta, 'dc.title'))],
    ['tab', () => windowTitle(doc, places.window)],
  );
  if (!title || isWallTitle(title.value)) return undefined;
  return {
    ids: {},
    ...described,
    title,
    abstract: abstractOf(doc, places, described?.abstract),
    authors: firstFound<readonly string[]>(...again(described?.authors), [
      'markup',
      () => peopleIn(doc, places.authors),
    ]),
  };
}

/** What metadata say, without a description that is a teaser. */
function readOwn(meta: Meta, { teasers }: Places): PageFields | undefined {
  const own = readMetadata(meta, true);
  const isTeaser = teasers && own?.abstract?.evidence.trust !== 'sure';
  return own && isTeaser ? { ...own, abstract: undefined } : own;
}

/** Metadata made for it, then the place where readers see it, then data and descriptions that may be less. */
function abstractOf(doc: Document, { abstract: place }: Places, described: Found<string> | undefined) {
  const shown: Candidate<string> = [
    'markup',
    () => (typeof place === 'function' ? place(doc) : inPlace(doc, place, HEADINGS)).replace(LABEL, ''),
  ];
  const isSure = described?.evidence.trust === 'sure';
  const found = isSure ? firstFound(...again(described), shown) : firstFound(shown, ...again(described));
  return found && { ...found, value: found.value.replace(ESCAPED_HEADING, '') };
}

function windowTitle({ title }: Document, added: RegExp | undefined): string {
  const text = title.slice(0, LONGEST_TITLE).trim();
  return added?.test(text) ? readableLine(text.replace(added, '')) : '';
}

function inPlace(doc: Document, selector: string | undefined, dropped: string): string {
  return selector ? elementLine(doc.querySelector(selector), dropped) : '';
}
