/** Levels that are climbed: rows of lists are not deeper. */
const DEEPEST = 12;

/** The widest element around one of the elements that `selector` finds which holds no other of them. */
export function rowAround(element: Element, selector: string): Element {
  let row = element;
  for (let level = 0; level < DEEPEST; level++) {
    const parent = row.parentElement;
    if (!parent || parent.localName === 'body' || parent.querySelectorAll(selector).length > 1) break;
    row = parent;
  }
  return row;
}
