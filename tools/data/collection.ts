import { readFileSync } from 'node:fs';
import { personName } from '../../lib/paper/authors.ts';
import type { Paper } from '../../lib/paper/paper.ts';
import { texToText } from '../../lib/paper/tex.ts';
import { readRecords } from './records.ts';

/** A line of a collection's papers: of arXiv's snapshot, of a list of venues, or of a test collection. */
export interface Document {
  id?: string;
  title?: string | null;
  abstract?: string | null;
  /** One text with commas between names, or a list of names. */
  authors?: string | readonly string[] | null;
}

/** A paper as the query of a test collection. */
export interface TestQuery {
  id: string;
  /** The document that the query was made from; it is never counted. */
  documentId: string;
  paper: Paper;
}

/** For each query, what is said of each document: its grade in qrels, where 0 is judged and not relevant. */
export type Judgements = ReadonlyMap<string, ReadonlyMap<string, number>>;
/** For each query the documents to rank, in the file's order. */
export type Pools = ReadonlyMap<string, readonly string[]>;

interface QueryLine extends Document {
  query_id: string;
  doc_id?: string;
}

/**
 * The first `limit` documents of a `.jsonl` or `.jsonl.zst` file. A document's id stands as its arXiv id, whatever it
 * is: two arXiv ids are never one paper, so the engine keeps apart even documents that share their title.
 */
export async function readDocuments(path: string, limit?: number): Promise<Paper[]> {
  const papers: Paper[] = [];
  for await (const document of readRecords<Document>(path, limit)) {
    if (document.id === undefined)
      throw new Error(`Document ${papers.length + 1} of ${path} has no field "id".`);
    papers.push(paperOf(document, String(document.id)));
  }
  return papers;
}

/** The first `limit` queries; what a query does not say (its text, its authors) is that of its document. */
export async function readQueries(path: string, documents: readonly Paper[], limit?: number) {
  const byId = new Map(documents.map((paper) => [documentId(paper), paper]));
  const queries: TestQuery[] = [];
  for await (const line of readRecords<QueryLine>(path, limit)) {
    const id = line.doc_id ?? line.query_id;
    const paper =
      line.title === undefined
        ? byId.get(id)
        : paperOf({ authors: byId.get(id)?.authors ?? [], ...line }, id);
    if (!paper) throw new Error(`Query ${line.query_id} has no title, and ${id} is not among the papers.`);
    queries.push({ id: line.query_id, documentId: id, paper });
  }
  return queries;
}

/** The id that a document was read with. */
export function documentId({ ids }: Paper): string {
  return ids.arxiv ?? '';
}

/** Lines of query_id, doc_id and grade under a header line; further columns are not read. */
export function readQrels(path: string): Judgements {
  const judgements = new Map<string, Map<string, number>>();
  for (const [query, document, grade = ''] of readTable(path, ['query_id', 'doc_id', 'grade'])) {
    if (grade === '' || !Number.isFinite(Number(grade)))
      throw new Error(`${path}: the grade of ${document} for ${query} is no number: "${grade}".`);
    entry(judgements, query, () => new Map()).set(document, Number(grade));
  }
  return judgements;
}

/** Lines of query_id and doc_id under a header line. */
export function readPools(path: string): Pools {
  const pools = new Map<string, string[]>();
  for (const [query, document] of readTable(path, ['query_id', 'doc_id']))
    entry(pools, query, () => []).push(document);
  return pools;
}

function paperOf({ title, abstract, authors }: Document, id: string): Paper {
  return {
    title: texToText(title ?? ''),
    abstract: texToText(abstract ?? ''),
    authors: namesOf(authors ?? []),
    ids: { arxiv: id },
    source: 'import',
  };
}

/** Names in reading order; affiliations in parentheses are left out. */
export function namesOf(authors: string | readonly string[]): string[] {
  const names = typeof authors === 'string' ? authors.replace(/\([^()]*\)/g, '').split(/,| and /) : authors;
  return names.map((name) => personName(name)).filter((name) => name !== '');
}

function readTable(path: string, columns: readonly string[]): [string, string, string?][] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').split(/\r?\n/);
  const named = header.split('\t').slice(0, columns.length);
  if (named.join() !== columns.join())
    throw new Error(`${path}: the first line should name the columns ${columns.join(', ')}.`);
  return lines
    .filter((line) => line !== '')
    .map((line) => line.split('\t').slice(0, columns.length) as [string, string, string?]);
}

function entry<V>(map: Map<string, V>, key: string, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
