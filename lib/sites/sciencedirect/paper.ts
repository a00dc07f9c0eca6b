import { isRecord } from '../../util/record.ts';
import { collapseSpace } from '../../util/text.ts';
import { embeddedFields, textOf } from '../shared/embedded-fields.ts';
import { scriptJson } from '../shared/embedded-json.ts';
import type { PageFields } from '../shared/fields.ts';
import { type JsonLdNode, listOf } from '../shared/json-ld.ts';
import { readPagePaper } from '../shared/page-paper.ts';

const DATA = 'script[type="application/json"][data-iso-key]';
/** Elements of the data that are nested deeper are passed over: hostile data nest without end. */
const DEEPEST = 30;
const BESIDE = new Set(['section-title', 'label', 'footnote', 'cross-ref', 'collab-list']);

/** An article's page: its metadata and what it shows, then the data that it is drawn from. */
export function readSciencedirectPaper(doc: Document): PageFields | undefined {
  const shown = readPagePaper(doc, {
    title: 'h1 .title-text, h1#screen-reader-main-title .title-text',
    abstract: '#abstracts .abstract.author, .abstract.author',
    authors:
      '.author-group [data-xocs-content-type="author"] .react-xocs-alternative-link, .author-group .author',
  });
  const data = scriptJson(doc, DATA);
  const drawn = data && fieldsOf(data);
  if (!shown || !drawn) return shown ?? drawn;
  return {
    ...shown,
    ids: { ...drawn.ids, ...shown.ids },
    abstract: shown.abstract?.evidence.trust === 'sure' ? shown.abstract : (bodyOf(shown) ?? drawn.abstract),
    authors: drawn.authors ?? shown.authors,
    year: shown.year ?? drawn.year,
  };
}

/** The abstract that readers see; a description for search engines may be less. */
function bodyOf({ abstract }: PageFields) {
  return abstract?.evidence.from === 'markup' ? abstract : undefined;
}

function fieldsOf({ article, abstracts, authors }: JsonLdNode): PageFields | undefined {
  if (!isRecord(article)) return undefined;
  const dates = isRecord(article.dates) ? article.dates : {};
  return embeddedFields({
    title: isRecord(article.title) ? wordsOf(article.title, 0) : article.titleString,
    abstract: ownAbstract(abstracts),
    authors: elements(authors, 'author').map(nameOf),
    doi: article.doi,
    date: dates['Publication date'] ?? article['cover-date-start'],
    venue: article.srctitle,
  });
}

/** Highlights and graphical abstracts stand beside the author's. */
function ownAbstract(abstracts: unknown): string {
  const own = elements(abstracts, 'abstract').find(({ $: attributes }) => {
    const kind = isRecord(attributes) ? attributes.class : undefined;
    return kind === undefined || kind === 'author';
  });
  return own ? wordsOf(own, 0) : '';
}

function nameOf(author: JsonLdNode): string {
  const parts = [elements(author, 'given-name')[0], elements(author, 'surname')[0]];
  return parts.map((part) => (part ? wordsOf(part, 0) : '')).join(' ');
}

/** The outermost elements of a name below a node of the data, where elements are `{"#name", "$", "_", "$$"}`. */
function elements(node: unknown, name: string, depth = 0): JsonLdNode[] {
  if (!isRecord(node) || depth > DEEPEST) return [];
  if (node['#name'] === name && depth > 0) return [node];
  return [...listOf(node.content), ...listOf(node.$$)].flatMap((child) => elements(child, name, depth + 1));
}

function wordsOf(node: unknown, depth: number): string {
  if (!isRecord(node) || depth > DEEPEST || BESIDE.has(textOf(node['#name']))) return '';
  const own = textOf(node._);
  const children = listOf(node.$$).map((child) => wordsOf(child, depth + 1));
  const isBlock = /para|sec$/.test(textOf(node['#name']));
  const words = [own, ...children].join('');
  return isBlock ? ` ${collapseSpace(words)} ` : words;
}
