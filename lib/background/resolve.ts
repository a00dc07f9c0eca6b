import { parseArxivId } from '../paper/arxiv-id.ts';
import { parseDoi } from '../paper/doi.ts';
import { mergeIds, normaliseIds } from '../paper/ids.ts';
import type { Paper, PaperIds } from '../paper/paper.ts';
import { readBibtexEntry } from '../saved/bibtex-entry.ts';
import { detectUrl } from '../sites/detect.ts';
import { documentUrl } from './document-url.ts';

/** The paper that a text names: by its ids, or described in full. */
export type Resolved = { ids: PaperIds; paper?: never } | { paper: Paper; ids?: never };

const LONGEST_ADDRESS = 4_000;
const PMID = /^pmid:?\s*\d{1,10}$/i;
const SCHEME = /^https?:\/\//i;
/** An address as people type it, without its scheme. */
const BARE_ADDRESS = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+\/\S+$/i;

/**
 * Which paper a pasted or selected text names as a whole: an arXiv id, a DOI, an id of the ACL Anthology or (with `PMID`
 * before it) of PubMed, the address of a page of any known site, or a BibTeX entry. `undefined` for every other text:
 * words to search for.
 */
export function resolve(text: string): Resolved | undefined {
  const trimmed = text.trim();
  if (trimmed.startsWith('@')) {
    const paper = readBibtexEntry(trimmed);
    return paper && { paper: withIdsOfUrl(paper) };
  }
  if (trimmed.length > LONGEST_ADDRESS) return undefined;
  return present(namedIds(trimmed)) ?? present(idsOfAddress(trimmed));
}

function present(ids: PaperIds): Resolved | undefined {
  return Object.keys(ids).length > 0 ? { ids } : undefined;
}

function namedIds(text: string): PaperIds {
  if (/\s/.test(text) && !parseArxivId(text) && !parseDoi(text) && !PMID.test(text)) return {};
  return normaliseIds({ arxiv: text, doi: text, acl: text, ...(PMID.test(text) && { pmid: text }) });
}

function idsOfAddress(text: string): PaperIds {
  const address = SCHEME.test(text) || !BARE_ADDRESS.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return {};
  const url = documentUrl(new URL(address));
  const match = detectUrl(url)?.match;
  return match && 'ids' in match ? normaliseIds(match.ids) : {};
}

function withIdsOfUrl(paper: Paper): Paper {
  return paper.url ? { ...paper, ids: mergeIds(paper.ids, idsOfAddress(paper.url)) } : paper;
}
