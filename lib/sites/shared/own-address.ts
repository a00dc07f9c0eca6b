import { parseArxivId } from '../../paper/arxiv-id.ts';
import type { PaperIds } from '../../paper/paper.ts';
import type { PageFields } from './fields.ts';
import { pathSegments } from './path.ts';

/** Where a document names its own address. */
const ADDRESSES = 'link[rel="canonical"], meta[property="og:url"]';

/**
 * The arXiv paper that a document of a mirror says it is about. Pages that change their address before their text are
 * told by it: what it contradicts is about the paper before.
 */
export function ownArxivId(doc: Document): PaperIds {
  for (const element of doc.querySelectorAll(ADDRESSES)) {
    const address = element.getAttribute('href') ?? element.getAttribute('content') ?? '';
    if (!URL.canParse(address)) continue;
    const segments = pathSegments(new URL(address));
    const id = parseArxivId(segments.at(-1) ?? '') ?? parseArxivId(segments.slice(-2).join('/'));
    if (id) return { arxiv: id.id };
  }
  return {};
}

/** The fields with the id that their document names; none stay none. */
export function withOwnArxivId(doc: Document, fields: PageFields | undefined): PageFields | undefined {
  return fields && { ...fields, ids: { ...fields.ids, ...ownArxivId(doc) } };
}
