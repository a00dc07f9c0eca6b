import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { createZstdDecompress } from 'node:zlib';
import { ROOT } from '../process.ts';

/** A record of arXiv's public metadata, as far as the tools read it. */
export interface ArxivRecord {
  id: string;
  title: string;
  abstract: string;
  authors: string;
  /** Separated by spaces, the primary one first. */
  categories: string;
}

/** Where records of arXiv lie, beside the repository and not in it. */
export const ARXIV_RECORDS = join(ROOT, '../shared/data/arxiv-400k.jsonl.zst');

/** The first `limit` records of a `.jsonl` or `.jsonl.zst` file, one at a time: the file is larger than memory should be. */
export async function* readRecords<T = ArxivRecord>(
  path: string,
  limit = Number.POSITIVE_INFINITY,
): AsyncGenerator<T> {
  const file = createReadStream(path);
  const text = path.endsWith('.zst') ? file.pipe(createZstdDecompress()) : file;
  let count = 0;
  for await (const line of linesOf(text.setEncoding('utf8'))) {
    if (count++ >= limit) break;
    if (line !== '') yield JSON.parse(line) as T;
  }
  file.destroy();
}

/** Only a line feed ends a line: `node:readline` also breaks at U+2028, which JSON may hold. */
async function* linesOf(chunks: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  if (rest !== '') yield rest;
}
