import type { PagePaper } from '../messaging/protocol.ts';
import { boundPaper } from '../paper/bound.ts';
import { normaliseIds } from '../paper/ids.ts';
import type { Detection, ListingRow, PaperDetection, Site, UrlMatch } from './site.ts';

/** Twice what the longest listing shows. */
const MOST_ROWS = 5_000;

/** Which site's page a URL is. */
export interface SiteMatch {
  site: Site;
  match: UrlMatch;
}

export type Detector = ReturnType<typeof createDetector>;

/**
 * A detector for these sites, asked in their order. Neither function throws: a page that its adapter fails on shows
 * nothing. Every text of a detection is bounded, and no id of the page outweighs one of its URL.
 */
export function createDetector(sites: readonly Site[]) {
  const detectUrl = (url: URL): SiteMatch | undefined => {
    for (const site of sites) {
      const match = site.detect(url);
      if (match) return { site, match };
      if (site.owns?.(url)) return undefined;
    }
    return undefined;
  };
  /** What a loaded page is about. */
  const detectPage = (doc: Document, url: URL): Detection => {
    const found = detectUrl(url);
    if (!found) return { status: 'none' };
    const { site, match } = found;
    try {
      return bounded(site.extract(doc, url, match));
    } catch {
      return { status: 'none', site: site.id };
    }
  };
  return { detectUrl, detectPage };
}

/** The part of a detection that crosses the wire. */
export function toPagePaper({ site, page, ids, version, paper }: PaperDetection): PagePaper {
  return { site, page, ids, ...(version !== undefined && { version }), ...(paper && { paper }) };
}

function bounded(detection: Detection): Detection {
  switch (detection.status) {
    case 'paper':
      return boundedPaper(detection);
    case 'listing':
      return { ...detection, rows: detection.rows.slice(0, MOST_ROWS).map(boundedRow) };
    default:
      return detection;
  }
}

function boundedPaper({ paper, ...detection }: PaperDetection): PaperDetection {
  const ids = normaliseIds(detection.ids);
  const kept = paper && boundPaper(paper);
  return { ...detection, ids, ...(kept?.title && { paper: kept }) };
}

function boundedRow({ ids, anchor, read }: ListingRow): ListingRow {
  return { ids: normaliseIds(ids), anchor, read: () => boundPaper(read()) };
}
