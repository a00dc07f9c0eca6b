import { personName } from '../../paper/authors.ts';
import { parseDoi } from '../../paper/doi.ts';
import { normaliseIds } from '../../paper/ids.ts';
import type { IdKind, PaperIds } from '../../paper/paper.ts';
import { titleKey } from '../../paper/title-key.ts';
import { isRecord } from '../../util/record.ts';
import type { Evidence } from '../site.ts';
import { isWholeAbstract } from './abstract-text.ts';
import { evidenceOf } from './evidence.ts';
import { firstFound, type PageFields } from './fields.ts';
import { type JsonLdNode, listOf, typesOf } from './json-ld.ts';
import { metadataLine } from './markup.ts';
import { yearIn } from './year.ts';

/** Types that name a paper. `Article` and its other kinds are what newspapers and blogs are made of. */
const SCHOLARLY = new Set(['ScholarlyArticle', 'MedicalScholarlyArticle', 'Thesis']);
const PRESS =
  /^(?:Article|NewsArticle|\w+NewsArticle|BlogPosting|LiveBlogPosting|SocialMediaPosting|Blog|Product|Recipe)$/;
/** Containers of a paper, from its issue up to its journal; hostile data may nest them without end. */
const DEEPEST_CONTAINER = 5;

/**
 * The paper that a page's JSON-LD describes in the words of schema.org; `undefined` where it describes none, or several
 * that differ: a table of contents. Nothing is read from works that it cites.
 */
export function schemaOrgFields(nodes: readonly JsonLdNode[]): PageFields | undefined {
  const papers = nodes.filter(isScholarly);
  const titles = new Set(papers.map(titleOf).map(titleKey));
  titles.delete('');
  const node = papers.find((paper) => titleOf(paper) !== '');
  return node && titles.size === 1 ? fieldsOf(node) : undefined;
}

/** Whether a node names a paper by its type. */
export function isScholarly(node: JsonLdNode): boolean {
  return typesOf(node).some((type) => SCHOLARLY.has(type));
}

/** Whether a page's JSON-LD says that it is of the press, a blog or a shop: its DOI badges are of papers it talks about. */
export function isPress(nodes: readonly JsonLdNode[]): boolean {
  return nodes.some((node) => typesOf(node).some((type) => PRESS.test(type)));
}

function fieldsOf(node: JsonLdNode): PageFields {
  const ids = idsOf(node);
  return {
    ids,
    idEvidence: evidenceOfEach(ids),
    title: firstFound(['structured', () => titleOf(node)]),
    abstract: firstFound(['structured', () => abstractOf(node)]),
    authors: firstFound(['structured', () => authorsOf(node)]),
    year: firstFound(['structured', () => yearIn(textOf(node.datePublished ?? node.dateCreated))]),
    venue: venueOf(node.isPartOf, 0),
  };
}

function evidenceOfEach(ids: PaperIds): Partial<Record<IdKind, Evidence>> {
  return Object.fromEntries(Object.keys(ids).map((kind) => [kind, evidenceOf('structured')]));
}

function titleOf({ headline, name }: JsonLdNode): string {
  return metadataLine(textOf(headline) || textOf(name));
}

function abstractOf({ abstract, description }: JsonLdNode): string {
  const own = metadataLine(textOf(abstract));
  const described = own ? '' : metadataLine(textOf(description));
  return own || (isWholeAbstract(described) ? described : '');
}

function authorsOf({ author, creator }: JsonLdNode): string[] {
  return listOf(author ?? creator)
    .map((person) => (isRecord(person) ? nameOf(person) : textOf(person)))
    .map(personName)
    .filter((name) => name !== '');
}

function nameOf({ name, givenName, familyName }: JsonLdNode): string {
  return textOf(name) || `${textOf(givenName)} ${textOf(familyName)}`;
}

/** `identifier` and `doi` before the addresses under which the work is the same. */
function idsOf(node: JsonLdNode): PaperIds {
  const texts = [node.identifier, node.doi, node['@id'], node.sameAs, node.url].flatMap(identifierTexts);
  const doi = texts.map(parseDoi).find((found) => found !== undefined);
  const arxiv = texts.find(
    (text) => /arxiv/i.test(text.slice(0, 100)) && normaliseIds({ arxiv: text }).arxiv,
  );
  return normaliseIds({ doi, arxiv });
}

function identifierTexts(value: unknown): string[] {
  return listOf(value, 20)
    .map((item) => textOf(isRecord(item) ? (item.value ?? item['@id'] ?? item['@value']) : item))
    .filter((text) => text !== '' && text.length <= 1_000);
}

/** The name of the outermost container: an issue or volume has a number, the journal a name. */
function venueOf(container: unknown, depth: number): string {
  const [node] = listOf(container);
  if (!isRecord(node)) return depth === 0 ? metadataLine(textOf(node)) : '';
  const outer = depth < DEEPEST_CONTAINER ? venueOf(node.isPartOf, depth + 1) : '';
  return outer || metadataLine(textOf(node.name));
}

/** A text, the first of several, or the value of a literal with a language. */
function textOf(value: unknown): string {
  const [first] = listOf(value);
  const text = isRecord(first) ? first['@value'] : first;
  return typeof text === 'string' || typeof text === 'number' ? String(text) : '';
}
