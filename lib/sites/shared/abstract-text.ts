import { isClipped } from '../../paper/clipped-title.ts';

/** Shorter descriptions are a teaser, or list the authors (aclanthology.org). In UTF-16 units. */
const SHORTEST = 200;

/** Whether a description that may be anything about the page is long and whole enough to be the abstract. */
export function isWholeAbstract(description: string): boolean {
  return description.length >= SHORTEST && !isClipped(description);
}
