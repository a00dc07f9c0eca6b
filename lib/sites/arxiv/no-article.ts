import { elementLine } from '../shared/text.ts';

const WINDOW =
  /not found|not recognized|incomplete article identifier|no article identifier|invalid article identifier/i;
/** As arXiv's pages for abstracts and for files say it; "No HTML for" is of a paper that there is. */
const HEADING =
  /^(?:no (?:document|article) (?:for|identifier)|(?:could not find article|incomplete article identif|invalid article identif)|article .{1,200} (?:not found|not recognized)$)/i;

/** Whether arXiv answers that there is no such article; a paper's own title says nothing about that. */
export function isNoArticle(doc: Document): boolean {
  if (doc.querySelector('meta[name="citation_title"], h1.title, .ltx_title_document')) return false;
  return WINDOW.test(doc.title) || HEADING.test(elementLine(doc.querySelector('h1')).slice(0, 300));
}
