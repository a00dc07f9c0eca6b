import type { PageKind } from '../../lib/sites/site.ts';
import { elementParsed } from './parsed.ts';
import type { Scope } from './scope.ts';

export interface Place {
  layout: 'column' | 'drawer';
  put(host: HTMLElement): void;
}

/** Where arXiv's links to the full text end, in the right-hand column: the card stands below them. */
const COLUMN = '.extra-services .full-text';

/** Finds the card's place: the column of an abstract page as soon as the parser is past it, else the window's edge. */
export async function findPlace(
  page: PageKind | 'unknown',
  { look, signal }: Pick<Scope, 'look' | 'signal'>,
): Promise<Place> {
  const links = look === 'page' && (await columnLinks(page, signal));
  if (links) return { layout: 'column', put: (host) => links.after(host) };
  return DRAWER;
}

async function columnLinks(page: PageKind | 'unknown', signal: AbortSignal): Promise<Element | null> {
  if (page !== 'abstract') return document.querySelector(COLUMN);
  return (await elementParsed(COLUMN, signal)) ?? null;
}

/** Beside the body: frameworks that draw the body anew leave it where it is. */
export const DRAWER: Place = { layout: 'drawer', put: (host) => document.documentElement.append(host) };

/** Takes away what a script left that is no more: the extension was reloaded under this page. */
export function removeLeftovers(tag: string, within: ParentNode = document): void {
  for (const leftover of within.querySelectorAll(tag)) leftover.remove();
}

/** After the last thing that shows in `line`: white space at a line's end is not laid out, and before a mark it would be. */
export function putAtEnd(line: Element, host: HTMLElement): void {
  const shown = [...line.childNodes].findLast(
    (node) => node.nodeType === Node.ELEMENT_NODE || node.nodeValue?.trim(),
  );
  if (shown instanceof CharacterData || shown instanceof Element) shown.after(host);
  else line.append(host);
}
