import type { PageKind } from '../../lib/sites/site.ts';
import { elementParsed } from './parsed.ts';

export interface Place {
  layout: 'column' | 'drawer';
  put(host: HTMLElement): void;
}

/** Where arXiv's links to the full text end, in the right-hand column: the card stands below them. */
const COLUMN = '.extra-services .full-text';

/** Finds the card's place: the column of an abstract page as soon as the parser is past it, else the window's edge. */
export async function findPlace(page: PageKind | 'unknown', signal: AbortSignal): Promise<Place> {
  const links = page === 'abstract' ? await elementParsed(COLUMN, signal) : document.querySelector(COLUMN);
  if (links) return { layout: 'column', put: (host) => links.after(host) };
  return { layout: 'drawer', put: (host) => document.body.append(host) };
}

/** Takes away what a script left that is no more: the extension was reloaded under this page. */
export function removeLeftovers(tag: string): void {
  for (const leftover of document.querySelectorAll(tag)) leftover.remove();
}

/** After the last thing that shows in `line`: white space at a line's end is not laid out, and before a mark it would be. */
export function putAtEnd(line: Element, host: HTMLElement): void {
  const shown = [...line.childNodes].findLast(
    (node) => node.nodeType === Node.ELEMENT_NODE || node.nodeValue?.trim(),
  );
  if (shown instanceof CharacterData || shown instanceof Element) shown.after(host);
  else line.append(host);
}
