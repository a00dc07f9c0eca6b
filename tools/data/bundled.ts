import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arxivAbsUrl } from '../../lib/paper/arxiv-id.ts';
import { personName } from '../../lib/paper/authors.ts';
import { boundPaper } from '../../lib/paper/bound.ts';
import { paperKeys } from '../../lib/paper/identity.ts';
import { normaliseIds } from '../../lib/paper/ids.ts';
import type { Paper } from '../../lib/paper/paper.ts';
import { texToText } from '../../lib/paper/tex.ts';
import { ROOT } from '../process.ts';

/** A paper as `tools/corpus/papers.json` lists it. */
export interface ListedPaper {
  title: string;
  abstract: string;
  authors: string[];
  year: number;
  arxiv: string;
}

export const BUNDLED_SEGMENT = join(ROOT, 'public/corpus/bundled.kseg');
/** The index of words of the same papers. */
export const BUNDLED_WORDS = join(ROOT, 'public/corpus/bundled.kwi');

export function readListed(path = join(ROOT, 'tools/corpus/papers.json')): ListedPaper[] {
  return JSON.parse(readFileSync(path, 'utf8')) as ListedPaper[];
}

/** @throws Error that names the paper when one cannot be identified, or is listed twice. */
export function preparePapers(listed: readonly ListedPaper[]): Paper[] {
  const owners = new Map<string, string>();
  return listed.map((entry) => {
    const paper = prepare(entry);
    for (const key of paperKeys(paper)) {
      const owner = owners.get(key);
      if (owner !== undefined)
        throw new Error(`“${paper.title}” is listed twice: as ${key} it is “${owner}”.`);
      owners.set(key, paper.title);
    }
    return paper;
  });
}

function prepare({ title, abstract, authors, year, arxiv }: ListedPaper): Paper {
  const ids = normaliseIds({ arxiv });
  if (ids.arxiv === undefined) throw new Error(`“${title}” has no valid arXiv id: ${arxiv}`);
  return boundPaper({
    title: texToText(title),
    abstract: texToText(abstract),
    authors: authors.map(personName),
    year,
    ids,
    url: arxivAbsUrl(ids.arxiv),
    source: 'bundled',
  });
}
