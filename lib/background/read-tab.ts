import { detectUrl } from '../sites/detect.ts';
import type { UrlMatch } from '../sites/site.ts';
import { documentUrl, looksLikePdf } from './document-url.ts';
import type { TabPage } from './handlers.ts';

/** What the injected detector tells of a document; of a PDF only that it is one. */
export type DetectedPage = Exclude<TabPage, { status: 'pdf' } | { status: 'unreadable' }> | { status: 'pdf' };

export interface ReadTabDeps {
  /** Address and title of a tab, as far as permission lets us see them. */
  tabShown(tabId: number): Promise<{ url?: URL; title: string }>;
  /**
   * Runs the detector in the page, once it is parsed or `atOnce`; throws where the browser lets no extension in. Where a
   * page never ends, or shows its source, browsers never answer.
   */
  runDetector(tabId: number, atOnce: boolean): Promise<DetectedPage>;
  wait(milliseconds: number): Promise<void>;
}

/** How long a page may keep its reader waiting, milliseconds: first to be parsed, then to be read as far as it is. */
const PATIENCE = 3_000;

/** Which paper a tab is about: from its document where it can be read, else from its address, else from its title. */
export function createReadTab({ tabShown, runDetector, wait }: ReadTabDeps) {
  const inTime = (tabId: number, atOnce: boolean) =>
    Promise.race([runDetector(tabId, atOnce), wait(PATIENCE).then(() => undefined)]);
  const detect = async (tabId: number): Promise<DetectedPage> => {
    const page = (await inTime(tabId, false)) ?? (await inTime(tabId, true));
    if (!page) throw new Error('The page did not let itself be read in time.');
    return page;
  };
  return async (tabId: number): Promise<TabPage> => {
    const { url: shown, title } = await tabShown(tabId);
    const url = shown && documentUrl(shown);
    const found = url && detectUrl(url);
    const byUrl = found && fromUrl(found.site.id, found.match);
    const pdf = pdfOf(title, url, found?.match);
    // A PDF viewer's document tells nothing, and cannot be read in every browser.
    if (found?.match.page === 'pdf' || url !== shown) return byUrl ?? pdf;
    try {
      const page = await detect(tabId);
      return page.status === 'pdf' ? pdf : page;
    } catch {
      if (byUrl) return byUrl;
      return (url && isViewed(url)) || /\.pdf$/i.test(title) ? pdf : { status: 'unreadable' };
    }
  };
}

/** Whether nobody is let in because the browser's own viewer stands there: that of `paper.pdf`, or `/pdf/9999.99999`. */
function isViewed(url: URL): boolean {
  return looksLikePdf(url) || /^\/pdf\//.test(url.pathname);
}

/** Whether an address is that of a PDF whose paper it names, on whatever site. */
export function isPaperPdf(address: string): boolean {
  const match = URL.canParse(address) ? detectUrl(documentUrl(new URL(address)))?.match : undefined;
  return match?.page === 'pdf' && Object.keys(match.ids).length > 0;
}

/** What an address tells of its paper; `undefined` where it names none by an id. */
function fromUrl(site: string, match: UrlMatch): TabPage | undefined {
  if (match.page === 'listing' || match.page === 'unknown') return undefined;
  const { page, ids, version, landing } = match;
  if (Object.keys(ids).length === 0) return undefined;
  return { status: 'paper', page: { site, page, ids, version, ...(landing !== undefined && { landing }) } };
}

function pdfOf(title: string, url: URL | undefined, match: UrlMatch | undefined): TabPage {
  const landing = match && 'landing' in match ? match.landing : undefined;
  return {
    status: 'pdf',
    title,
    ...(url && isWeb(url) && { address: url.href }),
    ...(landing !== undefined && { landing }),
  };
}

function isWeb({ protocol }: URL): boolean {
  return protocol === 'https:' || protocol === 'http:';
}
