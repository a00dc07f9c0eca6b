import { completed } from '../shared/completed.ts';
import type { PageFields } from '../shared/fields.ts';
import { readJsonLd } from '../shared/json-ld.ts';
import { readMeta } from '../shared/meta.ts';
import { describesSeveral, readMetadata } from '../shared/metadata.ts';
import { isOtherWork } from '../shared/other-work.ts';
import { schemaOrgFields } from '../shared/schema-org.ts';
import { isWallTitle } from '../shared/wall.ts';
import { abstractInMarkup } from './abstract.ts';
import { readByIdAlone } from './by-id.ts';
import { isOtherWorkPage, isSitePage } from './site-page.ts';

/**
 * The one paper that a page of any site is about: as its metadata, else its JSON-LD describes it, else one that a DOI
 * alone shows to be there. `undefined` where there is none, or several.
 */
export function readPaperPage(doc: Document, url: URL): PageFields | undefined {
  if (isOtherWorkPage(url)) return undefined;
  const meta = readMeta(doc);
  const nodes = readJsonLd(doc);
  if (describesSeveral(meta) || isOtherWork({ doc, meta, nodes })) return undefined;
  const described = completed(readMetadata(meta), schemaOrgFields(nodes));
  const fields = described ?? readByIdAlone(doc, url, meta, nodes);
  if (!fields?.title || isWallTitle(fields.title.value)) return undefined;
  // A site may describe itself in the same words, but not under the name of a paper's title.
  if (fields.title.evidence.trust !== 'sure' && isSitePage(url)) return undefined;
  return { ...fields, abstract: fields.abstract ?? abstractInMarkup(doc) };
}
