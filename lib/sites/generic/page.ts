import { mergeIds } from '../../paper/ids.ts';
import { titleKey } from '../../paper/title-key.ts';
import { contradicts, type Found, type PageFields } from '../shared/fields.ts';
import { readJsonLd } from '../shared/json-ld.ts';
import { readMeta } from '../shared/meta.ts';
import { describesSeveral, readMetadata } from '../shared/metadata.ts';
import { schemaOrgFields } from '../shared/schema-org.ts';
import { isWallTitle } from '../shared/wall.ts';
import { abstractInMarkup } from './abstract.ts';
import { readByIdAlone } from './by-id.ts';

/**
 * The one paper that a page of any site is about: as its metadata, else its JSON-LD describes it, else one that a DOI
 * alone shows to be there. `undefined` where there is none, or several.
 */
export function readPaperPage(doc: Document, url: URL): PageFields | undefined {
  const meta = readMeta(doc);
  if (describesSeveral(meta)) return undefined;
  const nodes = readJsonLd(doc);
  const structured = schemaOrgFields(nodes);
  const described = complemented(readMetadata(meta), structured) ?? structured;
  const fields = described ?? readByIdAlone(doc, url, meta, nodes);
  if (!fields?.title || isWallTitle(fields.title.value)) return undefined;
  return { ...fields, abstract: fields.abstract ?? abstractInMarkup(doc) };
}

/** What metadata leaves out, from JSON-LD about the same work. */
function complemented(fields: PageFields | undefined, other: PageFields | undefined): PageFields | undefined {
  if (!fields || !other || !isSameWork(fields, other)) return fields;
  return {
    ...fields,
    ids: mergeIds(fields.ids, other.ids),
    idEvidence: { ...other.idEvidence, ...fields.idEvidence },
    title: fields.title?.evidence.clipped ? other.title : fields.title,
    abstract: longer(fields.abstract, other.abstract),
    authors: fields.authors ?? other.authors,
    year: fields.year ?? other.year,
    venue: fields.venue || other.venue,
  };
}

/** Metadata's own unless it is cut. */
function longer(own: Found<string> | undefined, other: Found<string> | undefined) {
  return own && !(own.evidence.clipped && other) ? own : (other ?? own);
}

function isSameWork(a: PageFields, b: PageFields): boolean {
  if (contradicts(a.ids, b.ids)) return false;
  if (a.ids.doi && a.ids.doi === b.ids.doi) return true;
  return titleKey(a.title?.value ?? '') === titleKey(b.title?.value ?? '');
}
