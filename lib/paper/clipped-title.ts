import { isTelling } from './identity.ts';
import { titleKey } from './title-key.ts';

const LONGEST = 4_000;
/** An ellipsis in any spelling, in brackets too, perhaps with a quote or a space around it. */
const ELLIPSIS = /(?:…|\.\.\.|\. \. \.)[\])}]?["'”’]?$/;
/** What a cut may leave half: a formula, a TeX command, an entity, a tag. */
const HALF = /(?:\\[A-Za-z]*\{?|&#?\w{0,12}|<[^<>]{0,80})$/;

/**
 * Whether a title was cut by the page that shows it: it ends in an ellipsis, or its length is just where the page cuts
 * (`cutAt`, in UTF-16 units; some cut up to three units earlier to make room for dots that they then leave out).
 */
export function isClipped(title: string, cutAt?: number): boolean {
  const end = title.slice(-LONGEST).trimEnd();
  return ELLIPSIS.test(end) || (cutAt !== undefined && title.length <= cutAt && title.length > cutAt - 3);
}

/**
 * Whether `full` may be the title that was cut to `clipped`: it begins so, in any spelling, and what is left of it is
 * long enough to name a paper. A title that is not cut matches itself.
 */
export function matchesClipped(clipped: string, full: string): boolean {
  const start = titleKey(beforeCut(clipped));
  return isTelling(start) && titleKey(full).startsWith(start);
}

/** The text before the cut, without its dots and without what the cut left half. */
function beforeCut(clipped: string): string {
  const text = clipped.slice(0, LONGEST).trim().replace(ELLIPSIS, '').replace(HALF, '');
  const dollars = text.split('$').length - 1;
  return dollars % 2 === 1 ? text.slice(0, text.lastIndexOf('$')) : text;
}
