import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../evaluate/report.ts';
import { capture } from '../process.ts';

/** What a model is measured by: the collection's files, and the ways to rank. */
const COLLECTIONS = {
  'declared, first 500 queries': ['declared', 'queries.jsonl', 'qrels.tsv', '500'],
  'synergy co-citation': ['synergy', 'queries-cocite.jsonl', 'qrels-cocite.tsv', '9999'],
  'synergy citation': ['synergy', 'queries-cite.jsonl', 'qrels-cite.tsv', '9999'],
} as const;
const WAYS = {
  words: ['--ranker', 'bm25'],
  vectors: ['--ranker', 'dense'],
  'both, without authors': ['--ranker', 'hybrid', '--no-authors'],
  both: ['--ranker', 'hybrid'],
} as const;
const MEASURES = ['MRR', 'MAP', 'nDCG@10', 'R@10', 'R@100'];

/** Writes how the model ranks into its manifest, in per cent; of a collection that is not there, nothing. */
export function addFigures(manifest: string, model: string, evaluation: string): void {
  const told = JSON.parse(readFileSync(manifest, 'utf8')) as Record<string, unknown>;
  const there = Object.entries(COLLECTIONS).filter(([, [folder]]) => existsSync(join(evaluation, folder)));
  const figures = Object.fromEntries(
    there.map(([name, files]) => [name, figuresOf(files, model, evaluation)]),
  );
  writeFileSync(manifest, `${JSON.stringify({ ...told, figures }, undefined, 2)}\n`);
}

function figuresOf(
  [folder, queries, qrels, limit]: readonly [string, string, string, string],
  model: string,
  evaluation: string,
) {
  const at = (file: string) => join(evaluation, folder, file);
  const files = ['--papers', at('papers.jsonl.zst'), '--queries', at(queries), '--qrels', at(qrels)];
  return Object.fromEntries(
    Object.entries(WAYS).map(([way, asked]) => {
      const args = ['tools/evaluate.ts', ...files, ...asked, '--limit', limit, '--model', model, '--json'];
      const { code, stdout, output } = capture('node', args);
      if (code !== 0) throw new Error(`The model could not be judged: ${output}`);
      const { metrics } = JSON.parse(stdout) as Report;
      const percent = (name: string) => Math.round((metrics[name]?.mean ?? 0) * 1_000) / 10;
      return [way, Object.fromEntries(MEASURES.map((name) => [name, percent(name)]))];
    }),
  );
}
