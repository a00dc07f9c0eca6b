// Judges the shipped engine's ranking by a test collection:
// `npm run evaluate -- --papers P --queries Q --qrels R [--pools POOLS.tsv] [--ranker bm25|dense|hybrid]
//   [--relevant-from N] [--run FILE] [--limit N] [--model FILE] [--no-authors] [--json]`.
// P (.jsonl or .jsonl.zst): id, title, abstract. Q: query_id, doc_id, title, abstract. R: query_id, doc_id, grade.
// POOLS: query_id, doc_id; a query then ranks its pool only. --limit takes the first N queries. Authors of P and Q are read
// where they are named, unless --no-authors.
import { accessSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { RANKERS, type RankerName } from '../lib/engine/ranking.ts';
import { strengthOf, WEAKEST } from '../lib/engine/strength.ts';
import type { Paper } from '../lib/paper/paper.ts';
import { documentId, readDocuments, readPools, readQrels, readQueries } from './data/collection.ts';
import { shippedEngine } from './data/engine.ts';
import { type Collection, type Judged, rankQueries } from './evaluate/rank-queries.ts';
import { createReliability, shownPairs } from './evaluate/reliability.ts';
import { createTally, metricsFor, printReport, type Report } from './evaluate/report.ts';
import { createRunFile } from './evaluate/run-file.ts';

const { values } = parseArgs({
  allowNegative: true,
  options: {
    papers: { type: 'string' },
    queries: { type: 'string' },
    qrels: { type: 'string' },
    pools: { type: 'string' },
    ranker: { type: 'string' },
    'relevant-from': { type: 'string', default: '1' },
    run: { type: 'string' },
    limit: { type: 'string', default: 'Infinity' },
    model: { type: 'string' },
    authors: { type: 'boolean', default: true },
    json: { type: 'boolean' },
  },
});

const started = performance.now();
try {
  const report = await evaluate();
  if (values.json) console.log(JSON.stringify(report, undefined, 2));
  else printReport(report);
} catch (error) {
  console.error(`evaluate: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}

async function evaluate(): Promise<Report> {
  const engine = shippedEngine(values.model);
  const ranker = rankerNamed(values.ranker, engine.rankers);
  const documents = withAuthors(await readDocuments(required('papers')));
  const collection = await readCollection(documents);
  await engine.add(documents);
  if (engine.size !== documents.length) throw new Error('Two documents have one id.');
  const pooled = collection.pools !== undefined;
  const tally = createTally(metricsFor(pooled, number('relevant-from')));
  const reliability = createReliability();
  const run = values.run === undefined ? undefined : createRunFile(values.run, pooled);
  let queries = 0;
  for await (const judged of rankQueries(engine, collection, ranker)) {
    run?.write(judged);
    if (judged.ranking.judged.some((grade) => grade > 0)) queries++;
    tally.add(judged.ranking);
    if (ranker === 'hybrid') reliability.add(shown(judged, collection));
    progress(queries, collection.queries.length);
  }
  run?.close();
  if (queries === 0) throw new Error('No query has a relevant document: the files do not belong together.');
  return {
    ranker,
    papers: engine.size,
    queries,
    skipped: collection.queries.length - queries,
    absent: countAbsent(collection, new Set(documents.map(documentId))),
    metrics: tally.estimates(),
    ...(ranker === 'hybrid' && { reliability: reliability.table() }),
    seconds: (performance.now() - started) / 1000,
  };
}

/** Without authors no paper is raised by them: queries take theirs from the documents. */
function withAuthors(papers: Paper[]): Paper[] {
  return values.authors ? papers : papers.map((paper) => ({ ...paper, authors: [] }));
}

function shown({ query, entries }: Judged, { qrels }: Collection) {
  const grades = qrels.get(query.id);
  return shownPairs(entries, (id) => (grades?.get(id) ?? 0) >= number('relevant-from'), {
    weakest: WEAKEST,
    strengthOf: (score) => strengthOf(score).value,
  });
}

async function readCollection(documents: readonly Paper[]): Promise<Collection> {
  return {
    queries: (await readQueries(required('queries'), documents, number('limit'))).map((query) =>
      values.authors ? query : { ...query, paper: { ...query.paper, authors: [] } },
    ),
    qrels: readQrels(required('qrels')),
    documents: documents.map(documentId),
    ...(values.pools !== undefined && { pools: readPools(values.pools) }),
  };
}

function countAbsent({ queries, qrels }: Collection, held: ReadonlySet<string>): number {
  const relevant = queries.flatMap(({ id, documentId: own }) =>
    [...(qrels.get(id) ?? [])].filter(([document, grade]) => grade > 0 && document !== own),
  );
  return relevant.filter(([document]) => !held.has(document)).length;
}

function rankerNamed(name: string | undefined, available: readonly RankerName[]): RankerName {
  const ranker = name === undefined ? available.at(-1) : RANKERS.find((known) => known === name);
  if (!ranker) throw new Error(`--ranker is one of ${RANKERS.join(', ')}, not "${name}".`);
  if (!available.includes(ranker))
    throw new Error(
      `This engine cannot rank by ${ranker}: it has no embedding. It can by ${available.join(', ')}.`,
    );
  return ranker;
}

function required(name: 'papers' | 'queries' | 'qrels'): string {
  const value = values[name];
  if (value === undefined) throw new Error(`--${name} FILE is missing.`);
  accessSync(value);
  return value;
}

function number(name: 'limit' | 'relevant-from'): number {
  const value = Number(values[name]);
  if (!(value >= 1)) throw new Error(`--${name} is a number from 1, not "${values[name]}".`);
  return value;
}

function progress(done: number, all: number): void {
  if (process.stderr.isTTY && done % 20 === 0) process.stderr.write(`\r${done} of ${all} queries\r`);
}
