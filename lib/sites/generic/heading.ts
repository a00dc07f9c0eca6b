import { elementLine } from '../shared/text.ts';
import { titleHeading } from '../shared/title-heading.ts';

/** The heading that names what a page is about: its only `h1`, else the one with which the window's title begins. */
export function mainHeading(doc: Document): string {
  const [heading, ...others] = doc.querySelectorAll('h1');
  return heading && others.length === 0 ? elementLine(heading) : titleHeading(doc);
}
