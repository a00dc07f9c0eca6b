/**
 * Selectors that browsers match in more steps than a page has elements: for each element its siblings or all within it are
 * looked at again. Escapes may hide such a name.
 */
const COSTLY = /:has\(|(?<!\\):nth-[\w-]*\([^)]*(?:\bof\b|\\)|~(?!=)|(?<!\\):[\w-]*\\/i;
/** Elements of a page up to which the square of them is little. */
const MOST_ELEMENTS = 10_000;

/** Whether a selector could keep a page of this size busy for seconds. */
export function isTooCostly(selector: string, doc: Document): boolean {
  return COSTLY.test(selector) && doc.getElementsByTagName('*').length > MOST_ELEMENTS;
}
