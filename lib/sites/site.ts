import type { IdKind, Paper, PaperIds } from '../paper/paper.ts';

/** What a page shows of a paper. `auxiliary`: it only carries an id (formats, BibTeX, …); nothing is shown unasked. */
export type PageKind = 'abstract' | 'html' | 'pdf' | 'auxiliary';

/** Where a field was read: `structured` is JSON-LD and the like, `tab` the title of a tab without a document. */
export type EvidenceSource = 'url' | 'meta' | 'structured' | 'markup' | 'tab';

/**
 * How far a field is believed. `sure`: the place exists to say just this (an id in the URL, `citation_title`); `likely`:
 * it usually does (a heading, Dublin Core); `hint`: it may be cut, garbled or about something else.
 */
export type Trust = 'sure' | 'likely' | 'hint';

export interface Evidence {
  from: EvidenceSource;
  trust: Trust;
  /** The page cut the text; only its beginning is known. */
  clipped?: true;
}

/** What a URL alone tells. Cheap, pure, no document. */
export type UrlMatch =
  | {
      page: PageKind;
      /** Empty where the URL names a paper by nothing that Kindred keeps (a file name, a hash). */
      ids: PaperIds;
      /** arXiv version, when the URL names one. */
      version?: number;
      /** For a PDF: the address of the page about the same paper, offered as a link, never fetched unasked. */
      landing?: string;
    }
  | { page: 'listing' }
  /** A page of the site that may hold a paper, but only its document can tell. */
  | { page: 'unknown' };

/**
 * One row of a listing. `anchor` is where the row's mark goes; `read` parses the row only when asked, and gives an empty
 * title where the row's markup is not known.
 */
export interface ListingRow {
  ids: PaperIds;
  anchor: Element;
  read(): Paper;
}

export type FieldEvidence = Partial<Record<IdKind | 'title' | 'abstract' | 'authors' | 'year', Evidence>>;

export interface PaperDetection {
  status: 'paper';
  site: string;
  page: PageKind;
  /** From the URL where it has any: those win over the page's metadata. */
  ids: PaperIds;
  version?: number;
  /** Absent when only the id is known (a PDF, an auxiliary page). */
  paper?: Paper;
  evidence: FieldEvidence;
}

export interface ListingDetection {
  status: 'listing';
  site: string;
  rows: ListingRow[];
}

export interface NoDetection {
  status: 'none';
  site?: string;
}

export type Detection = PaperDetection | ListingDetection | NoDetection;

/**
 * An example URL. Each adapter's file exports a function `examples`, beside the adapter and not in it: what nothing calls is
 * not shipped; every example is checked against every other adapter.
 */
export interface SiteExample {
  url: string;
  /** `none`: a neighbour that is no page of the site's papers, so that its adapter leaves it alone. */
  page: UrlMatch['page'] | 'none';
  /** None where they are left out. */
  ids?: PaperIds;
  version?: number;
  /** Compared where it is given. */
  landing?: string;
}

/** What a page of one paper is expected to tell. */
export type GivenField = 'title' | 'abstract' | 'authors' | 'ids';

/** One site, one file: two pure functions and the facts about them. */
export interface Site {
  /** Stable id, the file's name: `arxiv`. */
  id: string;
  /** As shown to users: `arXiv`. */
  name: string;
  /** One line for README's table: what works there. */
  covers: string;
  /**
   * Match patterns of every host that the adapter reads: what its permission asks for and its script is registered on.
   * Empty for the generic adapter alone.
   */
  hosts: readonly string[];
  /** What its pages of one paper tell while its rules are right; all where it is left out. Health is judged by it. */
  gives?: readonly GivenField[];
  /** Which paper a URL is about, or `undefined` when the URL is not this site's. */
  detect(url: URL): UrlMatch | undefined;
  /** Whether the URL lies on a host where no adapter after this one may look: private pages, a home page. */
  owns?(url: URL): boolean;
  /** What the loaded page says. `match` is this site's own `detect(url)`. Must not throw on any document. */
  extract(doc: Document, url: URL, match: UrlMatch): Detection;
}
