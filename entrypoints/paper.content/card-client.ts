import type { CardClient } from '../../components/card/model.ts';
import { toPagePaper } from '../../lib/sites/detect.ts';
import type { PageReader } from './page-reader.ts';
import type { Scope } from './scope.ts';

/** More than anyone scrolls through in a margin. */
const LIMIT = 50;

/** The card's world: the background by messages. */
export function createCardClient(
  { client }: Scope,
  reader: PageReader,
  keepsCollapsed: () => boolean,
): CardClient {
  return {
    async ask() {
      const found = reader.found();
      if (!found) throw new Error('This page is not read yet.');
      return client('page.paper', { page: toPagePaper(found), limit: LIMIT });
    },
    save: (paper) => client('saved.save', { paper }),
    remove: (key) => client('saved.remove', { key }),
    restore: (key) => client('saved.restore', { key }),
    keepCollapsed: async (cardCollapsed) => keepsCollapsed() && client('settings.set', { cardCollapsed }),
  };
}
