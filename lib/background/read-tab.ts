import { detectUrl } from '../sites/detect.ts';
import type { UrlMatch } from '../sites/site.ts';
import type { TabPage } from './handlers.ts';

export interface ReadTabDeps {
  tabUrl(tabId: number): Promise<URL | undefined>;
  /** Runs the detector in the page; throws where the browser lets no extension in. */
  runDetector(tabId: number): Promise<TabPage>;
}

/** Which paper a tab is about: from its document where it can be read, else from its URL. */
export function createReadTab({ tabUrl, runDetector }: ReadTabDeps) {
  return async (tabId: number): Promise<TabPage> => {
    const url = await tabUrl(tabId);
    const found = url && detectUrl(url);
    const byUrl = found && fromUrl(found.site.id, found.match);
    // A PDF viewer's document tells nothing, and cannot be read in every browser.
    if (byUrl && found.match.page === 'pdf') return byUrl;
    try {
      return await runDetector(tabId);
    } catch {
      return byUrl ?? { status: 'unreadable' };
    }
  };
}

function fromUrl(site: string, match: UrlMatch): TabPage | undefined {
  if (match.page === 'listing' || match.page === 'unknown') return undefined;
  return { status: 'paper', page: { site, page: match.page, ids: match.ids, version: match.version } };
}
