/**
 * The vocabulary of Kindred: what a paper is, whatever page, file or pack it came from.
 * Everything here is plain data that survives a structured clone and JSON.
 */

/** The identifiers a paper may carry, each in the normal form that its parser in this folder yields. */
export interface PaperIds {
  /** arXiv id without version and subject class: `1706.03762`, `math/0309136`. */
  arxiv?: string;
  /** DOI, lower case, without resolver: `10.1103/physrevd.76.013009`. arXiv's own DOIs become `arxiv`. */
  doi?: string;
  /** OpenReview forum id. */
  openreview?: string;
  /** ACL Anthology id: `2020.acl-main.1`, `P19-1001`. */
  acl?: string;
  /** PubMed id. */
  pmid?: string;
}

export type IdKind = keyof PaperIds;

/** Where a record came from. It decides nothing about trust; it tells the user. */
export type PaperSource = 'bundled' | 'page' | 'listing' | 'import';

/** One paper. Title and abstract are readable text: no TeX commands, no markup. */
export interface Paper {
  title: string;
  /** `''` when it is not known (a listing without abstracts). */
  abstract: string;
  /** "Given Family", in the paper's order. */
  authors: readonly string[];
  year?: number;
  venue?: string;
  /** arXiv categories, the primary one first. */
  categories?: readonly string[];
  ids: PaperIds;
  /** The page to open for this paper, always http(s). */
  url?: string;
  source: PaperSource;
}

/**
 * A key under which a paper is known: `arxiv:1706.03762`, `doi:10…`, `openreview:…`, `title:…`.
 * A paper has several; the first of `paperKeys(paper)` names its record.
 */
export type PaperKey = string;
