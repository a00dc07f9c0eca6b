import { readableLine } from './text.ts';

/** UTF-16 units of a field that are read at all: more than are kept. */
const LONGEST = 60_000;
const TAG =
  /<\/?(?:jats:)?(?:p|div|span|br|i|b|u|em|strong|sub|sup|italic|bold|sec|title)(?:\s[^<>]{0,200})?\/?>/gi;
const ENTITIES: ReadonlyMap<string, string> = new Map([
  ['&amp;', '&'],
  ['&lt;', '<'],
  ['&gt;', '>'],
  ['&quot;', '"'],
  ['&#39;', "'"],
  ['&nbsp;', ' '],
]);

/** A field of metadata as one readable line. */
export function metadataLine(text: string): string {
  return readableLine(withoutTypeStyles(text.slice(0, LONGEST)));
}

/**
 * Metadata without the type styles that publishers leave in it, "&lt;em&gt;BRCA1&lt;/em&gt; repair", and with what they
 * escaped twice read. It stays text: any other tag is kept as it is written.
 */
function withoutTypeStyles(text: string): string {
  const read = text.replace(/&(?:amp|lt|gt|quot|#39|nbsp);/g, (entity) => ENTITIES.get(entity) ?? entity);
  return read.includes('<')
    ? read.replace(TAG, (tag) => (/^<\/?(?:jats:)?(?:p|div|br|sec|title)\b/i.test(tag) ? ' ' : ''))
    : read;
}
