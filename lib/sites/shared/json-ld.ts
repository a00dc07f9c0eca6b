import { isRecord } from '../../util/record.ts';

/** A node of linked data as it was parsed: nothing about it is known. */
export type JsonLdNode = Readonly<Record<string, unknown>>;

/** Scripts and UTF-16 units that are parsed, and nodes that are looked at: far more than any page of one paper has. */
const MOST_SCRIPTS = 30;
const LONGEST = 2_000_000;
const MOST_NODES = 500;
const DEEPEST = 6;
/** Where the node that a page is about may stand; not among its references, its journal or its parts. */
const HOLDERS = ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemReviewed'] as const;
const WRAPPER =
  /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)\s*$/g;

/** The nodes that a page's JSON-LD is about, outermost first. What does not parse is passed over. */
export function readJsonLd(doc: Document): JsonLdNode[] {
  const nodes: JsonLdNode[] = [];
  let left = LONGEST;
  const scripts = Array.from(doc.querySelectorAll('script[type^="application/ld+json" i]'));
  for (const { textContent } of scripts.slice(0, MOST_SCRIPTS)) {
    const text = textContent ?? '';
    left -= text.length;
    if (left < 0) break;
    collect(parsed(text), nodes, 0);
  }
  return nodes;
}

/** The types of a node without their vocabulary's address: `ScholarlyArticle`. */
export function typesOf(node: JsonLdNode): string[] {
  return listOf(node['@type'])
    .filter((type) => typeof type === 'string')
    .map((type) => type.slice(0, 200).replace(/^.*[/#:]/, ''));
}

/** One value or several, as a list of at most `most`; a JSON-LD list is opened. */
export function listOf(value: unknown, most = 2_000): readonly unknown[] {
  const inner = isRecord(value) && Array.isArray(value['@list']) ? value['@list'] : value;
  if (Array.isArray(inner)) return inner.slice(0, most);
  return inner === undefined || inner === null ? [] : [inner];
}

function collect(value: unknown, nodes: JsonLdNode[], depth: number): void {
  if (depth > DEEPEST) return;
  for (const node of listOf(value, MOST_NODES)) {
    if (nodes.length >= MOST_NODES) return;
    if (Array.isArray(node)) collect(node, nodes, depth + 1);
    if (!isRecord(node)) continue;
    nodes.push(node);
    for (const holder of HOLDERS) collect(node[holder], nodes, depth + 1);
  }
}

/** Pages wrap their JSON in comments and leave line breaks within its strings. */
function parsed(text: string): unknown {
  for (const attempt of [text, text.replace(WRAPPER, '').replace(/\p{Cc}+/gu, ' ')]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // The next attempt, or no data.
    }
  }
  return undefined;
}
