import type { About } from '../messaging/protocol.ts';
import type { Site } from '../sites/site.ts';
import { resolve } from './resolve.ts';

export interface MenuItem {
  id: string;
  title: string;
  contexts: ['selection'] | ['link'];
  /** Match patterns of the links on which the item is shown. */
  targetUrlPatterns?: string[];
}

/** What of a click on an item is used. */
export interface MenuClick {
  menuItemId: string | number;
  selectionText?: string | undefined;
  linkUrl?: string | undefined;
}

const SELECTION = 'related-selection';
const LINK = 'related-link';
/** Characters of a selection: more than a page of a paper. */
const LONGEST = 20_000;
const DOI_RESOLVERS = ['*://doi.org/*', '*://dx.doi.org/*', '*://www.doi.org/*'];

/** The items of the context menu: on selected text, and on links that lead to papers of known sites. */
export function menuItems(sites: readonly Site[]): MenuItem[] {
  const patterns = new Set([...sites.flatMap(({ hosts }) => hosts), ...DOI_RESOLVERS]);
  return [
    // The browser puts what is selected in the place of %s.
    { id: SELECTION, title: 'Related to “%s”', contexts: ['selection'] },
    { id: LINK, title: 'Related to this paper', contexts: ['link'], targetUrlPatterns: [...patterns] },
  ];
}

/** What a click asks about; `undefined` for a link that names no paper. */
export function aboutClick({ menuItemId, selectionText, linkUrl }: MenuClick): About | undefined {
  if (menuItemId === SELECTION && selectionText?.trim()) return { text: selectionText.slice(0, LONGEST) };
  if (menuItemId !== LINK) return undefined;
  const named = resolve(linkUrl ?? '');
  return named?.ids && { ids: named.ids };
}
