import type { SiteMatch } from './detector.ts';
import { pathSegments } from './shared/path.ts';
import type { Detection, GivenField, ListingDetection, PaperDetection, UrlMatch } from './site.ts';

/**
 * How one run of a site's rules on a page ended. `found`: all that the site gives; `partial`: a paper or rows, but not
 * all of it; `missed`: nothing where the URL promises something.
 */
export interface RunReport {
  site: string;
  page: UrlMatch['page'];
  outcome: 'found' | 'partial' | 'missed';
  /** What the site gives elsewhere and this page did not. */
  missing: GivenField[];
  /** The rules that did not hold, in words for a report: `abstract: nowhere`. */
  failed: string[];
  /** The URL's path and the names in its query without ids, titles and words of a search: `/forum?id`. */
  shape: string;
}

const ALL: readonly GivenField[] = ['title', 'abstract', 'authors', 'ids'];
/** Rows read to see whether a listing's rules hold. */
const SAMPLE = 5;

/**
 * Judges a run. `undefined` where the URL promises nothing, so that a page without a paper is no fault of the rules.
 * Holds nothing of the paper and nothing that tells which one was read.
 */
export function reportRun(url: URL, { site, match }: SiteMatch, detection: Detection): RunReport | undefined {
  const verdict = judged(detection, match, site.gives ?? ALL);
  return verdict && { site: site.id, page: match.page, ...verdict, shape: shapeOf(url) };
}

type Verdict = Pick<RunReport, 'outcome' | 'missing' | 'failed'>;

function judged(detection: Detection, match: UrlMatch, gives: readonly GivenField[]): Verdict | undefined {
  if (detection.status === 'listing') return judgedRows(detection);
  if (detection.status === 'paper') return judgedPaper(detection, gives);
  if (match.page === 'unknown') return undefined;
  if (match.page === 'listing') return { outcome: 'missed', missing: [], failed: ['rows: none'] };
  return { outcome: 'missed', missing: [...gives], failed: ['page: no paper'] };
}

/** PDFs and pages that only carry an id have told what they can with it. */
function judgedPaper(detection: PaperDetection, gives: readonly GivenField[]): Verdict {
  const isRead = detection.page === 'abstract' || detection.page === 'html';
  const missing = isRead ? gives.filter((field) => !has(detection, field)) : [];
  const isCut = detection.evidence.title?.clipped === true;
  const failed = [...missing.map((field) => `${field}: nowhere`), ...(isCut ? ['title: clipped'] : [])];
  const outcome = missing.includes('title') ? 'missed' : failed.length > 0 ? 'partial' : 'found';
  return { outcome, missing, failed };
}

function has({ paper, ids }: PaperDetection, field: GivenField): boolean {
  return field === 'ids' ? Object.keys(ids).length > 0 : (paper?.[field].length ?? 0) > 0;
}

function judgedRows({ rows }: ListingDetection): Verdict {
  const untitled = rows.slice(0, SAMPLE).filter((row) => row.read().title === '').length;
  if (untitled === 0) return { outcome: 'found', missing: [], failed: [] };
  const failed = [`rows: ${untitled} of ${Math.min(rows.length, SAMPLE)} without a title`];
  return { outcome: 'partial', missing: ['title'], failed };
}

/** Words of addresses that tell a kind of page; any other may be of a title, a name or a search. */
const ROUTES = new Set(
  (
    'abs abstract abstracts action advance-article arxiv article article-abstract articles attachment audio author ' +
    'authors bibtex book catchup chapter citations cits collection collections content conference ' +
    'conferences date doc document documents doi download dvi early e-print entities epdf event events file files find ' +
    'format forum forums full fulltext fullhtml group handle html index issue issues item items journal journals list ' +
    'literature meta notes overview paper paper_files papers pdf pid pii pmc poster posters preprint preprints ' +
    'proceedings profile ps publication publications pubmed reader rec record records references refs replicate sample ' +
    'science scholar search show-email site sites sol3 src stable stamp tb toc track trending view viewer volume volumes ' +
    'works new recent current pastweek advanced export results id q query noteid arxivid name paperid ' +
    'abstract_id arnumber term page skip show start hl user v'
  ).split(' '),
);
const DEEPEST = 8;

/** At most eight segments; what is no word of a route reads `<id>` where it has a digit, else `<text>`. */
function shapeOf(url: URL): string {
  const path = pathSegments(url).slice(0, DEEPEST).map(shapeOfWord);
  const names = [...new Set(Array.from(url.searchParams.keys(), shapeOfWord))].slice(0, DEEPEST);
  return `/${path.join('/')}${names.length > 0 ? `?${names.join('&')}` : ''}`;
}

function shapeOfWord(word: string): string {
  const plain = word.toLowerCase();
  if (ROUTES.has(plain)) return plain;
  return /\d/.test(plain) ? '<id>' : '<text>';
}
