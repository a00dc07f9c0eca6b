import { collapseSpace } from '../../util/text.ts';
import { elementLine } from '../shared/text.ts';

const HEADINGS = 'h1, h2, h3';
const MOST = 100;
/** A heading that a window's title may begin with by chance is shorter: "Abstract". In UTF-16 units. */
const SHORTEST = 15;

/**
 * The heading that names what a page is about: its only `h1`, else the one with which the window's title begins, before
 * the name of the site. `''` where neither is there.
 */
export function mainHeading(doc: Document): string {
  const [heading, ...others] = doc.querySelectorAll('h1');
  return heading && others.length === 0 ? elementLine(heading) : headingInTitle(doc);
}

function headingInTitle(doc: Document): string {
  const title = collapseSpace(doc.title).toLowerCase();
  const lines = Array.from(doc.querySelectorAll(HEADINGS))
    .slice(0, MOST)
    .map((heading) => elementLine(heading));
  return (
    lines.filter((line) => line.length >= SHORTEST).find((line) => isStartOf(line.toLowerCase(), title)) ?? ''
  );
}

function isStartOf(line: string, title: string): boolean {
  return title.startsWith(line) && /^(?:$|\s*[|·:»–—-]\s)/.test(title.slice(line.length, line.length + 4));
}
