import { parseArxivId } from '../paper/arxiv-id.ts';
import { boundText } from '../paper/bound.ts';
import type { PaperIds } from '../paper/paper.ts';

/** Code points of a tab's title that are read. */
const LONGEST = 300;
/** Names that programs and people give to files whose title they do not set. */
const NO_TITLE =
  /^(?:untitled|document|main|paper|manuscript|article|preprint|draft|final|camera[ _-]?ready|layout|template|full|fulltext|download|pdf|view|viewer|stamp|\W*)[ _-]*\(?\d{0,4}\)?$/i;
/** "Microsoft Word - paper.docx", "paper.dvi" */
const PROGRAM = /^(?:microsoft (?:word|powerpoint)|word|latex|untitled) - /i;
const ENDING = /\.(?:pdf|docx?|dvi|tex|ps|indd|rtf)$/i;

/** What the title of a PDF's tab tells: the paper's title, an id, or neither. */
export interface PdfTitle {
  /** `''` where it is the name of a file or nothing. */
  title: string;
  ids: PaperIds;
}

/**
 * Reads the title of a tab that shows a PDF: what the document calls itself or else its file's name, with the file's name
 * behind it in some browsers. It is a guess to ask about, never a fact.
 */
export function readPdfTitle(tabTitle: string, url?: URL): PdfTitle {
  const file = decoded(url?.pathname.split('/').pop() ?? '');
  const whole = withoutFile(boundText(tabTitle, LONGEST), file);
  const id = [whole, file].map((text) => arxivIdIn(text)).find((found) => found !== undefined);
  const title = (whole || file).replace(PROGRAM, '').replace(ENDING, '').trim();
  const isFile = !/\s/.test(title);
  const words = isFile ? title.replace(/[_+-]+/g, ' ').trim() : title;
  const isTitle =
    /\p{L}{2}/u.test(words) && words.includes(' ') && !NO_TITLE.test(words) && !arxivIdIn(title);
  return { title: isTitle ? words : '', ids: id === undefined ? {} : { arxiv: id } };
}

/** "Title - 1706.03762v7.pdf" */
function withoutFile(title: string, file: string): string {
  const ends = [` - ${file}`, ` – ${file}`].find((end) => file !== '' && title.endsWith(end));
  return ends ? title.slice(0, -ends.length) : title;
}

/** An id that is the whole name of a file (`1706.03762v7.pdf`), or stands first in the stamp on arXiv's pages. */
function arxivIdIn(text: string): string | undefined {
  const stem = text.trim().replace(ENDING, '');
  const stamped = /^arxiv:\S+/i.exec(stem)?.[0] ?? '';
  return parseArxivId(stem)?.id ?? parseArxivId(stamped)?.id;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
