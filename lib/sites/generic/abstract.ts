import { type Found, firstFound } from '../shared/fields.ts';
import { elementLine } from '../shared/text.ts';
import type { Evidence } from '../site.ts';

/** Where unknown sites have their abstract; each only where the page has one such place. */
const PLACES = [
  '#abstract',
  'section[role="doc-abstract"]',
  '[itemprop="abstract"]',
  'section.abstract',
  'div.abstract',
  '.article-abstract',
  '.abstract-content',
];
const HEADING = 'h1, h2, h3, h4, h5, h6, .label, button, nav';
/** A shorter text is a label or a link to the abstract. In UTF-16 units. */
const SHORTEST = 100;
const GUESS: Evidence = { from: 'markup', trust: 'hint' };

/** The abstract in the markup of a page whose site nothing is known of. */
export function abstractInMarkup(doc: Document): Found<string> | undefined {
  return firstFound(...PLACES.map((place) => [GUESS, () => textAt(doc, place)] as const));
}

function textAt(doc: Document, place: string): string {
  const [element, ...others] = doc.querySelectorAll(place);
  if (!element || others.some((other) => !element.contains(other))) return '';
  const text = elementLine(element, HEADING).replace(/^abstract\s*[.:—–-]?\s*/i, '');
  return text.length >= SHORTEST ? text : '';
}
