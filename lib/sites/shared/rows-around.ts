/** Levels that are climbed: rows of lists are not deeper. */
const DEEPEST = 12;

/**
 * The rows of a list whose markup has no names that stay: around each of these elements, given in the page's order, the
 * widest one that holds none of the others.
 */
export function rowsAround(elements: readonly Element[]): Element[] {
  return elements.map((element, i) => rowBetween(element, elements[i - 1], elements[i + 1]));
}

/** What holds neither neighbour holds none of the others. */
function rowBetween(element: Element, before: Element | undefined, after: Element | undefined): Element {
  let row = element;
  for (let level = 0; level < DEEPEST; level++) {
    const parent = row.parentElement;
    if (!parent || parent.localName === 'body') break;
    if (parent.contains(before ?? null) || parent.contains(after ?? null)) break;
    row = parent;
  }
  return row;
}
