/** The metadata of a page: values by name. Names are in small letters, `:` reads as `.` (`og.title`). */
export type Meta = ReadonlyMap<string, readonly string[]>;

/** More tags than any page of one paper has; LHCb's have a thousand authors. */
const MOST = 10_000;
const NAMES = ['name', 'property', 'id'];

/**
 * All `<meta>` of a document, wherever they stand; sites write `property` or `id` for `name` and `contents` for `content`,
 * and tools that save pages turn `content` into `value`.
 */
export function readMeta(doc: Document): Meta {
  const meta = new Map<string, string[]>();
  for (const element of Array.from(doc.querySelectorAll('meta')).slice(0, MOST)) {
    const name = nameOf(element).trim();
    const value = contentOf(element).trim();
    if (!name || !value) continue;
    const key = name.toLowerCase().replaceAll(':', '.');
    const values = meta.get(key);
    if (values) values.push(value);
    else meta.set(key, [value]);
  }
  return meta;
}

function nameOf(element: Element): string {
  return NAMES.map((attribute) => element.getAttribute(attribute)).find((value) => value) ?? '';
}

function contentOf(element: Element): string {
  const found = ['content', 'contents', 'value'].map((name) => element.getAttribute(name));
  return found.find((value) => value !== null) ?? '';
}

/**
 * All values of the first of these names that has any. A name also stands for those that end in it after a prefix of the
 * software's own: `bepress_citation_title`, `wkhealth.dc.title`.
 */
export function metaValues(meta: Meta, ...names: string[]): readonly string[] {
  for (const name of names) {
    const values = meta.get(name) ?? prefixed(meta, name);
    if (values) return values;
  }
  return [];
}

/** The first value of the first of these names that has any, else `''`. */
export function metaValue(meta: Meta, ...names: string[]): string {
  return metaValues(meta, ...names)[0] ?? '';
}

/** Only names with a scheme of their own in them: any name may end in "description". */
function prefixed(meta: Meta, name: string): readonly string[] | undefined {
  if (!/[._]/.test(name)) return undefined;
  const key = Array.from(meta.keys()).find((other) => isPrefixed(other, name));
  return key === undefined ? undefined : meta.get(key);
}

function isPrefixed(key: string, name: string): boolean {
  return key.endsWith(name) && /[._]/.test(key.charAt(key.length - name.length - 1));
}
