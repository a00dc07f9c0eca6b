import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type ParsedNode = DefaultTreeAdapterTypes.ChildNode;

/** Children of one parsed element, and the node that they go into. */
interface Branch {
  from: readonly ParsedNode[];
  to: Node;
  depth: number;
}

/** As deep as browsers nest elements; what lies deeper becomes a sibling there too. */
const DEEPEST = 512;

/**
 * The document that a browser makes of this HTML, in `inert`, which is emptied first. parse5 follows the HTML standard
 * also where a page is broken, which the parsers of Happy DOM and linkedom do not: the one loses all that follows a
 * script with `a<b` in it. Nothing is run or loaded: `inert` must be a document that no window shows.
 */
export function parsePage(html: string, inert: Document): Document {
  inert.replaceChildren();
  const branches: Branch[] = [{ from: parse(html).childNodes, to: inert, depth: 0 }];
  const filled: { parent: Node; children: Node[] }[] = [];
  for (let branch = branches.pop(); branch; branch = branches.pop()) {
    const { from, to, depth } = branch;
    const children: Node[] = [];
    for (const node of from) {
      const made = toNode(node, inert);
      if (!made) continue;
      children.push(made);
      const parent = depth < DEEPEST ? made : to;
      if ('childNodes' in node) branches.push({ from: node.childNodes, to: parent, depth: depth + 1 });
    }
    filled.push({ parent: to, children });
  }
  // The innermost first: what is put into a node that has parents costs the more, the more it has.
  for (const { parent, children } of filled.reverse())
    for (const child of children) parent.appendChild(child);
  return inert;
}

function toNode(node: ParsedNode, inert: Document): Node | undefined {
  if (node.nodeName === '#text' && 'value' in node) return inert.createTextNode(node.value);
  if (!('tagName' in node)) return undefined;
  const element = inert.createElementNS(node.namespaceURI, node.tagName);
  for (const { name, value } of node.attrs) setAttribute(element, name, value);
  return element;
}

/** Parsers take names, `class"`, that scripts may not give. */
function setAttribute(element: Element, name: string, value: string): void {
  try {
    element.setAttribute(name, value);
  } catch {
    // No adapter asks for such a name.
  }
}
