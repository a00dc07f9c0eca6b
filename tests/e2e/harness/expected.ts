import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadBundled } from '../../../lib/background/bundled.ts';
import { createEngine } from '../../../lib/engine/engine.ts';
import type { Engine, RelatedAnswer } from '../../../lib/engine/types.ts';
import type { CorpusRecord } from './arxiv-page.ts';
import { ROOT } from './fixtures.ts';

let engine: Promise<Engine> | undefined;

/** What the engine itself, run here on the same pack, finds related to that page's paper. */
export async function related({
  title,
  abstract,
  authors,
  year,
  arxiv,
}: CorpusRecord): Promise<RelatedAnswer> {
  engine ??= bundledEngine();
  return (await engine).related({ title, abstract, authors, year, ids: { arxiv }, source: 'page' });
}

/** Titles of the related papers, in order. */
export async function relatedTitles(record: CorpusRecord): Promise<string[]> {
  return (await related(record)).results.map(({ paper }) => paper.title);
}

async function bundledEngine(): Promise<Engine> {
  const { segment, ...bundled } = await loadBundled(async (path) => readFileSync(join(ROOT, 'public', path)));
  const created = createEngine(bundled);
  if (segment) await created.attach(segment);
  return created;
}
