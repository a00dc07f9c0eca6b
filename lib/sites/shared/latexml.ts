import { arxivAbsUrl, parseArxivId } from '../../paper/arxiv-id.ts';
import { personName } from '../../paper/authors.ts';
import type { Evidence } from '../site.ts';
import { yearOfArxivId } from './arxiv-match.ts';
import { firstFound, type PageFields } from './fields.ts';
import { elementLine, inertCopy } from './text.ts';

/** What LaTeXML puts into a title beside its words: footnotes, tags, the text of errors. */
const NOTES = '.ltx_note, .ltx_tag, .ltx_ERROR, .ltx_pagination';
const TITLE_NOTES = `${NOTES}, .ltx_cite, sup.ltx_sup`;
const NAME_NOTES = `${NOTES}, sup, math, .ltx_contact, .ltx_role_email, .ltx_role_affiliation, .ltx_ref`;
const NO_NAME =
  /^[js]r\.?$|\b(?:universit|institut|department|dept\b|laborator|school|college|faculty|academy|research|google|microsoft|e-?mail|equal contribution)|[@\d]/i;
/** Footnotes, citations of software and errors of the conversion get into headings. */
const HEADING: Evidence = { from: 'markup', trust: 'hint' };
const LONGEST_NAME = 60;
const MOST_AUTHORS = 2_000;

/**
 * What a page made by LaTeXML (arXiv's HTML, ar5iv) says about the paper that its URL names. It has no metadata, and its
 * bibliography is full of other papers' ids, so none is read from its text.
 */
export function readLatexmlPage(doc: Document, id: string): PageFields {
  const watermark = watermarkOf(doc, id);
  return {
    ids: {},
    version: watermark?.version,
    title: firstFound([HEADING, () => titleOf(doc)], ['markup', () => windowTitle(doc, id)]),
    abstract: firstFound([
      'markup',
      () => elementLine(doc.querySelector('div.ltx_abstract'), `.ltx_title, ${NOTES}`),
    ]),
    authors: firstFound(['markup', () => authorsOf(doc)]),
    year: firstFound(['url', () => yearOfArxivId(id)]),
    categories: watermark?.categories ?? [],
    url: arxivAbsUrl(id),
  };
}

/** The first heading with a letter or digit in it: pages have titles twice, empty, or as a lone "[". */
function titleOf(doc: Document): string {
  const headings = Array.from(doc.querySelectorAll('.ltx_title_document')).slice(0, 5);
  return headings.map((heading) => elementLine(heading, TITLE_NOTES)).find(isTitle) ?? '';
}

/** ar5iv's window title, "[1706.03762] Attention Is All You Need", where its id proves that it is this paper's. */
function windowTitle(doc: Document, id: string): string {
  const [, shown = '', title = ''] = /^\s*\[([^\]]{1,40})\]([^\n]{1,2000})/.exec(doc.title) ?? [];
  return parseArxivId(shown)?.id === id && isTitle(title) ? title.trim() : '';
}

function isTitle(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

function authorsOf(doc: Document): string[] {
  const names = Array.from(doc.querySelectorAll('.ltx_authors .ltx_personname')).slice(0, MOST_AUTHORS);
  return names.flatMap(namesIn).slice(0, MOST_AUTHORS);
}

/** Names on the first line of a LaTeX author block, which may hold several; affiliations and addresses follow below. */
function namesIn(element: Element): string[] {
  const copy = inertCopy(element, NAME_NOTES);
  for (const lineBreak of copy.querySelectorAll('br')) lineBreak.replaceWith('\u2029');
  const lines = copy.textContent?.split('\u2029') ?? [];
  const first = lines.find((line) => line.trim() !== '') ?? '';
  return first
    .split(/,|;|&|\band\b/, MOST_AUTHORS)
    .map((part) => personName(part))
    .filter((name) => isTitle(name) && name.length <= LONGEST_NAME && !NO_NAME.test(name));
}

/** "arXiv:1810.04805v2 [cs.CL] 24 May 2019" in the margin; that of another paper is not read. */
function watermarkOf(doc: Document, id: string) {
  const text = elementLine(doc.querySelector('#watermark-tr')).slice(0, 200);
  const [, shown = '', category] = /^arXiv:(\S+)(?:\s+\[([a-zA-Z.-]+)\])?/.exec(text) ?? [];
  const found = parseArxivId(shown);
  if (found?.id !== id) return undefined;
  return { version: found.version, categories: category ? [category] : [] };
}
