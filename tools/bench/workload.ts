import { normaliseIds } from '../../lib/paper/ids.ts';
import type { Paper } from '../../lib/paper/paper.ts';
import { texToText } from '../../lib/paper/tex.ts';
import type { Document } from '../data/collection.ts';
import { readRecords } from '../data/records.ts';

/** A record as arXiv's snapshot and the lists of venues have it. */
interface BenchRecord extends Document {
  authors?: string | string[];
  year?: number;
}

/** Queries of each kind. */
const QUERIES = 200;

/** The first `size` papers of a file that have a title, readable as the extension has them. */
export async function readPapers(path: string, size: number): Promise<Paper[]> {
  const papers: Paper[] = [];
  for await (const record of readRecords<BenchRecord>(path)) {
    if (papers.length >= size) break;
    const paper = paperOf(record);
    if (paper.title !== '') papers.push(paper);
  }
  return papers;
}

/** Evenly spread over the papers, so that each size has queries of its own. */
export function pickQueries(papers: readonly Paper[]): Paper[] {
  const step = Math.max(1, papers.length / QUERIES);
  return Array.from(
    { length: Math.min(QUERIES, papers.length) },
    (_, i) => papers[Math.floor(i * step)],
  ).filter((paper) => paper !== undefined);
}

/** The first three words of a title, the last one without its last letter; two letters swapped in every fourth. */
export function typedQuery({ title }: Paper, index: number): string {
  const words = title.split(' ').slice(0, 3).join(' ').slice(0, -1);
  return index % 4 === 3 ? words.replace(/([a-z])([a-z])([a-z]{3})/, '$2$1$3') : words;
}

function paperOf({ id, title, abstract, authors = [], year }: BenchRecord): Paper {
  return {
    title: texToText(title ?? ''),
    abstract: texToText(abstract ?? ''),
    authors: typeof authors === 'string' ? authors.split(', ') : authors,
    ...(Number.isInteger(year) && { year }),
    ids: id === undefined ? {} : normaliseIds({ arxiv: String(id) }),
    source: 'import',
  };
}
