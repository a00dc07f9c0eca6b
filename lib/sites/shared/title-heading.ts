import { collapseSpace } from '../../util/text.ts';
import { elementLine } from './text.ts';

const HEADINGS = 'h1, h2, h3';
const MOST = 100;
/** A heading that a window's title begins with by chance is shorter: "Abstract". In UTF-16 units. */
const SHORTEST = 15;

/**
 * The heading with which the window's title begins, before the name of the site; `''` for none. Of some words: a page
 * without a title of its own is headed by its host.
 */
export function titleHeading(doc: Document): string {
  const title = collapseSpace(doc.title).toLowerCase();
  const headings = Array.from(doc.querySelectorAll(HEADINGS)).slice(0, MOST);
  const lines = headings.map((heading) => elementLine(heading));
  return lines.find((line) => isTitle(line) && isStartOf(line.toLowerCase(), title)) ?? '';
}

function isTitle(line: string): boolean {
  return line.length >= SHORTEST && line.includes(' ');
}

function isStartOf(line: string, title: string): boolean {
  return title.startsWith(line) && /^(?:$|\s*[|·:»–—-]\s)/.test(title.slice(line.length, line.length + 4));
}
