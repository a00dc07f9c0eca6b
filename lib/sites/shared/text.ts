import { readableText } from '../../paper/mathml.ts';
import { texToText } from '../../paper/tex.ts';
import { collapseSpace } from '../../util/text.ts';

/** UTF-16 units of a field that are read at all: three times what is kept of an abstract. */
const LONGEST = 60_000;

/** Raw text of a page (TeX, line breaks) as one readable line. */
export function readableLine(raw: string): string {
  return collapseSpace(texToText(raw.slice(0, LONGEST)));
}

/** An element's text as one readable line, without what `dropped` selects in it; `''` for no element. */
export function elementLine(element: Element | null | undefined, dropped?: string): string {
  if (!element) return '';
  const kept = dropped && element.querySelector(dropped) ? inertCopy(element, dropped) : element;
  return readableLine(readableText(kept));
}

/**
 * A copy without the descendants that `dropped` selects. It belongs to a document of its own that is never shown: copies
 * in the page's document would load their images again and wake custom elements.
 */
export function inertCopy(element: Element, dropped: string): Element {
  const copy = inertDocument(element).importNode(element, true);
  for (const part of copy.querySelectorAll(dropped)) part.remove();
  return copy;
}

function inertDocument({ ownerDocument }: Element): Document {
  return ownerDocument.implementation.createHTMLDocument('');
}
