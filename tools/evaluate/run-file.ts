import { closeSync, openSync, writeSync } from 'node:fs';
import type { Judged } from './rank-queries.ts';

/** Deeper ranks change no measure in use, and a file of all pairs would have gigabytes. */
const DEPTH = 1_000;

/** Writes rankings as lines of query_id, doc_id, score, best first; of a query that ranks all papers the first 1,000. */
export function createRunFile(path: string, pooled: boolean) {
  const file = openSync(path, 'w');
  writeSync(file, 'query_id\tdoc_id\tscore\n');
  return {
    write({ query, entries }: Judged): void {
      const kept = pooled ? entries : entries.slice(0, DEPTH);
      writeSync(file, kept.map(({ id, score }) => `${query.id}\t${id}\t${score}\n`).join(''));
    },
    close: (): void => closeSync(file),
  };
}
