import { isRecord } from '../../util/record.ts';
import type { JsonLdNode } from './json-ld.ts';

const LONGEST = 3_000_000;
const MOST_SCRIPTS = 200;

/** The object that a page's script assigns behind `marker`, as `marker = {…};`. It is parsed, never run. */
export function assignedJson(doc: Document, marker: string): JsonLdNode | undefined {
  for (const script of Array.from(doc.querySelectorAll('script:not([src])')).slice(0, MOST_SCRIPTS)) {
    const text = script.textContent ?? '';
    const at = text.indexOf(marker);
    const start = at < 0 ? -1 : text.indexOf('{', at + marker.length);
    if (start >= 0 && /^\s*=\s*$/.test(text.slice(at + marker.length, start))) {
      return parsedObject(objectAt(text.slice(start, start + LONGEST)));
    }
  }
  return undefined;
}

/** The object of a script that holds nothing else, as JSON or, as some frameworks have it, as JSON in a JSON string. */
export function scriptJson(doc: Document, selector: string): JsonLdNode | undefined {
  const text = doc.querySelector(selector)?.textContent ?? '';
  return text.length <= LONGEST ? parsedObject(text) : undefined;
}

/** The object that an attribute holds, as components do that a server rendered: `data-props="{…}"`. */
export function attributeJson(element: Element | null, name: string): JsonLdNode | undefined {
  const text = element?.getAttribute(name) ?? '';
  return text.length <= LONGEST ? parsedObject(text) : undefined;
}

/** The text up to the bracket that closes its first; brackets in strings do not count. A string without end is the last token. */
function objectAt(text: string): string {
  let depth = 0;
  for (const { 0: token, index } of text.matchAll(/"(?:[^"\\]|\\.)*(?:"|\\?$)|[{}]/gs)) {
    if (token === '{') depth++;
    else if (token === '}') depth--;
    if (depth === 0) return text.slice(0, index + 1);
  }
  return '';
}

function parsedObject(text: string): JsonLdNode | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const inner: unknown = typeof value === 'string' ? JSON.parse(value) : value;
    return isRecord(inner) ? inner : undefined;
  } catch {
    return undefined;
  }
}
