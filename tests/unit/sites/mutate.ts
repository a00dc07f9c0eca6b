/** mulberry32: the same faults on every run. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Ids that faults write into pages: where one stands in a page's own metadata, it is the page's word. */
export const FOREIGN = { doi: '10.5555/foreign.1', arxiv: '2001.00001' } as const;

const GARBLED = [
  '',
  '[',
  '\u202e\u0000$\\frac{',
  FOREIGN.doi,
  `arXiv:${FOREIGN.arxiv}v9`,
  '𝔘'.repeat(50),
  '{'.repeat(500),
  '{"@type":"ScholarlyArticle","name":{"name":[]}}',
  'Just a moment...',
];
const NAMES = ['div', 'span', 'dd', 'meta', 'h1'];

/** Does one fault to the document, drawn by `random`, and gives what undoes it. */
export function mutate(doc: Document, elements: readonly Element[], random: () => number): () => void {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const element = pick(elements);
  const parent = element.parentNode;
  if (!parent) return () => {};
  const fault = pick([drop, double, garble, unwrap, rename, loseAttribute, garbleAttribute]);
  return fault({ doc, element, parent, pick });
}

interface Fault {
  doc: Document;
  element: Element;
  parent: ParentNode & Node;
  pick<T>(list: readonly T[]): T;
}

function drop({ element, parent }: Fault): () => void {
  const next = element.nextSibling;
  element.remove();
  return () => void parent.insertBefore(element, next);
}

function double({ element, parent }: Fault): () => void {
  const copy = element.cloneNode(true);
  parent.insertBefore(copy, element.nextSibling);
  return () => void parent.removeChild(copy);
}

function garble({ doc, element, pick }: Fault): () => void {
  const children = Array.from(element.childNodes);
  element.replaceChildren(doc.createTextNode(pick(GARBLED)));
  return () => element.replaceChildren(...children);
}

function unwrap({ element, parent }: Fault): () => void {
  const children = Array.from(element.childNodes);
  const next = element.nextSibling;
  for (const child of children) parent.insertBefore(child, element);
  element.remove();
  return () => {
    element.replaceChildren(...children);
    parent.insertBefore(element, next);
  };
}

function rename({ doc, element, parent, pick }: Fault): () => void {
  const children = Array.from(element.childNodes);
  const next = element.nextSibling;
  const other = doc.createElement(pick(NAMES));
  for (const name of element.getAttributeNames()) other.setAttribute(name, element.getAttribute(name) ?? '');
  other.replaceChildren(...children);
  element.remove();
  parent.insertBefore(other, next);
  return () => {
    element.replaceChildren(...children);
    other.remove();
    parent.insertBefore(element, next);
  };
}

function loseAttribute(fault: Fault): () => void {
  return changeAttribute(fault, (element, name) => element.removeAttribute(name));
}

function garbleAttribute(fault: Fault): () => void {
  return changeAttribute(fault, (element, name) => element.setAttribute(name, fault.pick(GARBLED)));
}

function changeAttribute({ element, pick }: Fault, change: (element: Element, name: string) => void) {
  const names = element.getAttributeNames();
  if (names.length === 0) return () => {};
  const name = pick(names);
  const value = element.getAttribute(name) ?? '';
  change(element, name);
  return () => element.setAttribute(name, value);
}
