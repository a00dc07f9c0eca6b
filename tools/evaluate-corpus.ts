// How well the engine tells what is related to the bundled corpus from what is not:
// `node tools/evaluate-corpus.ts [--papers FILE] [--sample 1000] [--no-background] [--no-model] [--list 10]`.
// On topic: each bundled paper against the others. Off topic: abstracts whose primary category is another science.
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createEngine } from '../lib/engine/engine.ts';
import type { RelatedAnswer } from '../lib/engine/types.ts';
import type { Paper } from '../lib/paper/paper.ts';
import { texToText } from '../lib/paper/tex.ts';
import { readBackground, readBundled, readEmbedding } from './data/engine.ts';
import { quantile } from './data/quantiles.ts';
import { ARXIV_RECORDS, type ArxivRecord, readRecords } from './data/records.ts';

/** Sciences that share the least vocabulary with the corpus. */
const OFF_TOPIC = /^(?:hep-th|astro-ph(?:\.\w+)?|math\.AG)(?: |$)/;

const { values } = parseArgs({
  allowNegative: true,
  options: {
    papers: { type: 'string', default: ARXIV_RECORDS },
    sample: { type: 'string', default: '1000' },
    background: { type: 'boolean', default: true },
    model: { type: 'boolean', default: true },
    list: { type: 'string', default: '0' },
  },
});

const engine = createEngine({
  ...(values.background && { background: readBackground() }),
  ...(values.model && { model: readEmbedding() }),
});
const bundled = readBundled();
await engine.add(bundled);

await report('on topic, each of the corpus against the rest', bundled);
if (existsSync(values.papers))
  await report('off topic (hep-th, astro-ph, math.AG)', await offTopic(Number(values.sample)));
else console.log(`off topic: left out, ${values.papers} is not there`);

/** Evenly spread over all that qualify, so that the same file gives the same sample. */
async function offTopic(count: number): Promise<Paper[]> {
  const pool: ArxivRecord[] = [];
  for await (const record of readRecords(values.papers))
    if (OFF_TOPIC.test(record.categories)) pool.push(record);
  const step = Math.max(1, pool.length / count);
  return Array.from({ length: Math.min(count, pool.length) }, (_, i) => pool[Math.floor(i * step)])
    .filter((record) => record !== undefined)
    .map(({ id, title, abstract }) => ({
      title: texToText(title),
      abstract: texToText(abstract),
      authors: [],
      ids: { arxiv: id },
      source: 'page',
    }));
}

async function report(name: string, queries: readonly Paper[]): Promise<void> {
  const answers = await Promise.all(queries.map((paper) => engine.related(paper, { limit: 1000 })));
  const share = (holds: (answer: RelatedAnswer) => boolean) =>
    `${((100 * answers.filter(holds).length) / answers.length).toFixed(1).padStart(5)} %`;
  const shown = (word: string) =>
    answers.map(({ results }) => results.filter(({ strength }) => strength.word === word).length);
  console.log(`\n${name}: ${queries.length} queries over ${engine.size} papers`);
  console.log(`  anything shown      ${share(({ total }) => total > 0)}`);
  console.log(`  3 or more shown     ${share(({ total }) => total >= 3)}`);
  console.log(`  anything close      ${share(({ close }) => close > 0)}`);
  console.log('  per query              mean   median      90 %');
  for (const word of ['close', 'related', 'loosely related']) {
    const counts = shown(word);
    const mean = counts.reduce((sum, n) => sum + n, 0) / counts.length;
    const columns = [mean.toFixed(2), String(quantile(counts, 0.5)), String(quantile(counts, 0.9))];
    console.log(`  ${word.padEnd(18)} ${columns.map((column) => column.padStart(8)).join(' ')}`);
  }
  listStrongest(queries, answers);
}

function listStrongest(queries: readonly Paper[], answers: readonly RelatedAnswer[]): void {
  const strongest = answers
    .map(({ results }, i) => ({ query: queries[i], best: results[0] }))
    .filter(({ best }) => best !== undefined)
    .sort((a, b) => (b.best?.strength.value ?? 0) - (a.best?.strength.value ?? 0));
  for (const { query, best } of strongest.slice(0, Number(values.list))) {
    console.log(`  ${best?.strength.value.toFixed(2)} ${query?.title} -> ${best?.paper.title}`);
    console.log(`       ${best?.reasons.terms.map(({ text }) => text).join(' · ')}`);
  }
}
