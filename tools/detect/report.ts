import type { PaperIds } from '../../lib/paper/paper.ts';
import type { Detection, FieldEvidence, ListingDetection, PaperDetection } from '../../lib/sites/site.ts';

/** One line of the detector's answer; what is not known is `''`, `[]` or null. */
export interface PageReport {
  file: string;
  url: string;
  status: 'paper' | 'listing' | 'none';
  site: string | null;
  /** What the page shows of its paper: `abstract`, `html`, `pdf`, `auxiliary`. */
  page: string | null;
  paper: ReportedPaper | null;
  rows: { title: string; ids: PaperIds }[];
  evidence: FieldEvidence;
  error?: string;
}

export interface ReportedPaper {
  title: string;
  abstract: string;
  authors: readonly string[];
  year: number | null;
  ids: PaperIds;
  version: number | null;
  venue: string;
  categories: readonly string[];
}

/** A detection as plain data; the rows of a listing are read. */
export function reportOf(file: string, url: string, detection: Detection): PageReport {
  const none = noReport(file, url);
  const site = detection.site ?? null;
  switch (detection.status) {
    case 'paper': {
      const { page, evidence } = detection;
      return { ...none, status: 'paper', site, page, paper: paperOf(detection), evidence };
    }
    case 'listing':
      return { ...none, status: 'listing', site, rows: rowsOf(detection) };
    default:
      return { ...none, site };
  }
}

export function failure(file: string, url: string, error: unknown): PageReport {
  return { ...noReport(file, url), error: error instanceof Error ? error.message : String(error) };
}

function noReport(file: string, url: string): PageReport {
  return { file, url, status: 'none', site: null, page: null, paper: null, rows: [], evidence: {} };
}

/** Of a page that only names its paper (a PDF, a page of formats) the ids alone. */
function paperOf({ paper, ids, version }: PaperDetection): ReportedPaper {
  return {
    title: paper?.title ?? '',
    abstract: paper?.abstract ?? '',
    authors: paper?.authors ?? [],
    year: paper?.year ?? null,
    ids,
    version: version ?? null,
    venue: paper?.venue ?? '',
    categories: paper?.categories ?? [],
  };
}

function rowsOf({ rows }: ListingDetection): PageReport['rows'] {
  return rows.map((row) => ({ title: row.read().title, ids: row.ids }));
}
