const MOST = 20;

/** The `dd`s of a `dt`: a list may have several of each in turn. */
export function detailsOf(term: Element): Element[] {
  const details: Element[] = [];
  let next = term.nextElementSibling;
  while (next && next.localName !== 'dt' && details.length < MOST) {
    if (next.localName === 'dd') details.push(next);
    next = next.nextElementSibling;
  }
  return details;
}
