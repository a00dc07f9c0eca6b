import { personName } from '../paper/authors.ts';
import { fnv1a } from '../util/hash.ts';
import { ARXIV_SITES } from './arxiv-sites.ts';
import { firstFound, type PageFields, paperDetection } from './shared/fields.ts';
import { readMeta } from './shared/meta.ts';
import { readMetadata } from './shared/metadata.ts';
import { peopleIn } from './shared/people.ts';
import { elementLine, readableLine } from './shared/text.ts';
import { isWall, isWallTitle } from './shared/wall.ts';
import type { GivenField, Site } from './site.ts';
import { isTooCostly } from './taught/cost.ts';
import { hostPattern, matchesPattern, parsePattern } from './taught/pattern.ts';
import type { TaughtRule } from './taught/rule.ts';

export { type TaughtRule, validateRule } from './taught/rule.ts';

const LONGEST_ID = 60;
const MOST_AUTHORS = 2_000;

/**
 * The site of a rule that `validateRule` passed; one with a pattern that is none claims no page. Its adapter never
 * throws: a selector that the browser refuses finds nothing.
 */
export function taughtSite(rule: TaughtRule): Site {
  const pattern = parsePattern(rule.pattern);
  const isUsable = typeof pattern !== 'string';
  const id = taughtId(rule);
  return {
    id,
    name: rule.name,
    covers: `Pages of ${rule.pattern}, as you taught it`,
    hosts: isUsable ? [hostPattern(pattern)] : [],
    gives: givenBy(rule),
    detect: (url) => (isUsable && matchesPattern(url, pattern) ? { page: 'abstract', ids: {} } : undefined),
    extract(doc, url) {
      const fields = isWall(doc) ? undefined : readTaughtPage(doc, rule);
      if (!fields?.title) return { status: 'none', site: id };
      return paperDetection({ site: id, page: 'abstract', ids: {} }, { ...fields, url: url.href });
    },
  };
}

/** All sites with those of a user's rules: after arXiv's, which nothing replaces, and before all others. */
export function withTaught(sites: readonly Site[], rules: readonly TaughtRule[]): Site[] {
  const first = sites.filter((site) => ARXIV_SITES.includes(site));
  return [...first, ...rules.map(taughtSite), ...sites.filter((site) => !first.includes(site))];
}

/** What a rule finds on a page; no `title` where it finds none. Ids are those of the page's own metadata. */
export function readTaughtPage(doc: Document, { title, abstract, authors }: TaughtRule): PageFields {
  const found = firstFound(['markup', () => textAt(doc, title)]);
  return {
    ids: readMetadata(readMeta(doc))?.ids ?? {},
    title: found && isWallTitle(found.value) ? undefined : found,
    abstract: firstFound(['markup', () => textAt(doc, abstract)]),
    authors: firstFound<readonly string[]>(['markup', () => namesAt(doc, authors)]),
  };
}

/** Names the switch of a rule, no two of which share one: what is cut from a long pattern counts as a number. */
function taughtId({ pattern }: TaughtRule): string {
  const id = `taught:${pattern.replace(/^https:\/\//i, '')}`;
  if (id.length <= LONGEST_ID) return id;
  const number = `~${fnv1a(id).toString(36)}`;
  return id.slice(0, LONGEST_ID - number.length) + number;
}

function givenBy({ abstract, authors }: TaughtRule): GivenField[] {
  return ['title', ...(abstract ? ['abstract' as const] : []), ...(authors ? ['authors' as const] : [])];
}

function textAt(doc: Document, selector: string | undefined): string {
  const [element] = elementsAt(doc, selector);
  return element ? textOf(element) : '';
}

/** One element a person, or one for all with commas, semicolons or "and" between them. */
function namesAt(doc: Document, selector: string | undefined): string[] {
  const elements = elementsAt(doc, selector).slice(0, MOST_AUTHORS);
  if (elements.every((element) => element.localName !== 'meta'))
    return elements.length > 0 ? peopleIn(doc, selector) : [];
  return elements
    .map(textOf)
    .map(personName)
    .filter((name) => name !== '');
}

/** A `<meta>` says it in its content. */
function textOf(element: Element): string {
  return element.localName === 'meta'
    ? readableLine(element.getAttribute('content') ?? '')
    : elementLine(element);
}

function elementsAt(doc: Document, selector: string | undefined): Element[] {
  if (!selector || isTooCostly(selector, doc)) return [];
  try {
    return Array.from(doc.querySelectorAll(selector));
  } catch {
    return [];
  }
}
