import type { CardClient } from '../../components/card/model.ts';
import { samePaper } from '../../lib/paper/identity.ts';
import type { Paper } from '../../lib/paper/paper.ts';
import { toPagePaper } from '../../lib/sites/detector.ts';
import { documentVisited } from './moments.ts';
import type { PageReader } from './page-reader.ts';
import type { Scope } from './scope.ts';

/** More than anyone scrolls through in a margin. */
const LIMIT = 50;

/** The card's world: the background by messages. */
export function createCardClient(
  { client }: Scope,
  reader: Pick<PageReader, 'found'>,
  keepsCollapsed: () => boolean,
): CardClient {
  const ownPaper = (paper: Paper) => {
    const own = reader.found()?.paper;
    return own && samePaper(own, paper) ? own : undefined;
  };
  return {
    async ask() {
      const found = reader.found();
      if (!found) throw new Error('This page is not read yet.');
      await documentVisited();
      return client('page.paper', { page: toPagePaper(found), limit: LIMIT });
    },
    // The page's own paper as it was read last, which may be after the card was drawn.
    save: (paper) => client('saved.save', { paper: ownPaper(paper) ?? paper }),
    remove: (key) => client('saved.remove', { key }),
    restore: (key) => client('saved.restore', { key }),
    keepCollapsed: async (cardCollapsed) => keepsCollapsed() && client('settings.set', { cardCollapsed }),
  };
}
