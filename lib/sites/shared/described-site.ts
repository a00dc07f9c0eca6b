import type { Paper, PaperIds } from '../../paper/paper.ts';
import type { Detection, ListingRow, PageKind, Site, UrlMatch } from '../site.ts';
import { firstFound, type PageFields, paperDetection } from './fields.ts';
import { hostMatcher } from './hosts.ts';
import { plainAddress } from './link.ts';
import { linkedRows } from './linked-rows.ts';
import { type LocatePaper, listingRows, type RowPlaces } from './listing-rows.ts';
import { type Places, readPagePaper } from './page-paper.ts';
import { isWeb, pathSegments } from './path.ts';
import { titleHeading } from './title-heading.ts';
import { isWall, isWallTitle } from './wall.ts';

/** A page of one paper, as its URL tells. */
export interface Located {
  page: PageKind;
  ids?: PaperIds;
  version?: number;
  /** The address of the paper's own page, without what a visit adds to it. */
  address?: string;
}

/** A site that describes its papers in metadata: which URLs are its pages, and where they show what metadata leaves out. */
export interface SiteRules extends Pick<Site, 'id' | 'name' | 'covers' | 'hosts' | 'owns' | 'gives'> {
  /** Software that runs on other hosts too: the shape of an address is all that tells. */
  anywhere?: true;
  /** What a URL on one of the hosts is. `unknown`: a paper's page where the document describes one. */
  locate(url: URL, segments: readonly string[]): Located | 'listing' | 'unknown' | undefined;
  places?: Places;
  rows?: RowPlaces | ((doc: Document, url: URL) => ListingRow[]);
  /** Which paper a row is about where its link alone does not say: links to other sites, ids beside the link. */
  locateRow?: LocatePaper;
  /** What a page says of its rows elsewhere than in them. Asked when a row is read, never before. */
  besideRows?(doc: Document): (row: ListingRow) => Partial<Paper>;
  /** Where metadata is not where this site's pages say most. */
  read?(doc: Document, url: URL): PageFields | undefined;
}

/** The adapter of such a site. A wall or an error in a page's place is no paper, whatever its URL says. */
export function describedSite(rules: SiteRules): Site {
  const { id, name, covers, hosts, owns, gives } = rules;
  const isHost = rules.anywhere ? isWeb : hostMatcher(hosts);
  const locate = (url: URL) => (isHost(url) ? rules.locate(url, pathSegments(url)) : undefined);
  return {
    id,
    name,
    covers,
    hosts,
    ...(gives && { gives }),
    ...(owns && { owns: (url) => isHost(url) && owns(url) }),
    detect: (url) => matchOf(locate(url)),
    extract(doc, url, match) {
      // A listing's title may be "Search": its rows tell.
      const isBarred = match.page !== 'listing' && isWall(doc);
      const found = isBarred ? undefined : extract(rules, locate, doc, url, match);
      return found ?? { status: 'none', site: id };
    },
  };
}

function matchOf(place: ReturnType<SiteRules['locate']>): UrlMatch | undefined {
  if (typeof place !== 'object') return place && { page: place };
  const { page, ids = {}, version, address } = place;
  return {
    page,
    ids,
    ...(version !== undefined && { version }),
    ...(page === 'pdf' && address !== undefined && { landing: address }),
  };
}

function extract(
  rules: SiteRules,
  locate: (url: URL) => ReturnType<SiteRules['locate']>,
  doc: Document,
  url: URL,
  match: UrlMatch,
): Detection | undefined {
  const site = rules.id;
  if (match.page === 'listing') return listing(rules, locate, doc, url);
  const place = locate(url);
  const address = typeof place === 'object' ? place.address : undefined;
  if (match.page === 'auxiliary') return paperDetection({ site, ...match }, { ids: {} });
  const known = 'ids' in match ? match : { page: 'abstract' as const, ids: {} };
  const isNamed = Object.keys(known.ids).length > 0;
  const read = rules.read ? rules.read(doc, url) : readPagePaper(doc, rules.places);
  const fields = match.page === 'pdf' ? ofViewer(read) : (read ?? (isNamed ? readHeading(doc) : undefined));
  if (!fields && match.page !== 'pdf' && !isNamed) return undefined;
  return paperDetection(
    { site, ...known },
    fields ? { ...fields, url: address ?? fields.url ?? plainAddress(url) } : { ids: {} },
  );
}

/** A page whose address names its paper is of that paper: its heading is the title, whatever its markup. */
function readHeading(doc: Document): PageFields | undefined {
  const title = firstFound(['markup', () => titleHeading(doc)]);
  return title && !isWallTitle(title.value) ? { ids: {}, title } : undefined;
}

/** A file in a viewer of the site's own: what it says of its paper in metadata or as its title; a heading may be any. */
function ofViewer(fields: PageFields | undefined): PageFields | undefined {
  return fields?.title?.evidence.from === 'markup' ? undefined : fields;
}

function listing(
  { id, rows: places, locateRow, besideRows }: SiteRules,
  locate: (url: URL) => ReturnType<SiteRules['locate']>,
  doc: Document,
  url: URL,
): Detection | undefined {
  if (!places) return undefined;
  const rows = typeof places === 'function' ? places(doc, url) : rowsIn(doc, url, places, locateRow, locate);
  const beside = besideRows?.(doc);
  const whole = beside
    ? rows.map((row) => ({ ...row, read: () => ({ ...row.read(), ...beside(row) }) }))
    : rows;
  return whole.length > 0 ? { status: 'listing', site: id, rows: whole } : undefined;
}

/** The rows where the site shows them, else whatever the page links to as papers. */
function rowsIn(
  doc: Document,
  url: URL,
  places: RowPlaces,
  locateRow: LocatePaper | undefined,
  locate: (url: URL) => ReturnType<SiteRules['locate']>,
): ListingRow[] {
  const linkedPaper = (target: URL) => {
    const place = locate(target);
    if (typeof place !== 'object') return undefined;
    return { page: place.page, ids: place.ids ?? {}, address: place.address ?? plainAddress(target) };
  };
  const rows = listingRows(doc, url, places, locateRow ?? linkedPaper);
  if (rows.length > 0) return rows;
  return linkedRows(doc, url, (target) => {
    const paper = linkedPaper(target);
    return paper?.page === 'abstract' || paper?.page === 'html' ? paper : undefined;
  });
}
