import { collapseSpace } from '../../util/text.ts';
import { elementLine, readableLine } from './text.ts';

const HEADING = 'h1, h2, h3, h4, h5, h6, strong, b, dt';
const MOST_HEADINGS = 500;
const MOST_PARTS = 50;

/** The heading of a page, or of a part of it, that says just this ("Abstract", "Abstract:"). */
export function headingOf(root: ParentNode, label: string): Element | undefined {
  const headings = Array.from(root.querySelectorAll(HEADING)).slice(0, MOST_HEADINGS);
  return headings.find(({ textContent }) => isLabel(textContent ?? '', label));
}

/** What stands between a heading and the next one, loose text too: `<h3>Abstract</h3> We study … <p>`. */
export function textBelow(heading: Element | undefined): string {
  const lines: string[] = [];
  let node = heading?.nextSibling ?? null;
  for (let i = 0; node && i < MOST_PARTS; i++, node = node.nextSibling) {
    if (isElement(node)) {
      if (/^h[1-6]$/.test(node.localName)) break;
      if (!/^(?:script|style|table|form|nav)$/.test(node.localName)) lines.push(elementLine(node));
    } else if (node.nodeType === node.TEXT_NODE) {
      lines.push(readableLine(node.textContent ?? ''));
    }
  }
  return collapseSpace(lines.join(' '));
}

function isLabel(text: string, label: string): boolean {
  return text.length < 100 && text.trim().replace(/\s*:$/, '').toLowerCase() === label.toLowerCase();
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
