import { personName } from '../../paper/authors.ts';
import { elementLine } from '../shared/text.ts';

const MOST = 2_000;

/** The authors that an element links, each to a search; a link that unfolds a long list is none. */
export function linkedNames(element: Element | null | undefined): string[] {
  const links = Array.from(element?.querySelectorAll('a:not([href^="javascript:"])') ?? []);
  return links
    .slice(0, MOST)
    .map((link) => personName(elementLine(link)))
    .filter((name) => name !== '');
}
