// Times the parts of a sealed segment: `node tools/bench-columns.ts --papers FILE [--sizes 10000,100000] [--queries 200]`.
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { createSegmentBuilder } from '../lib/engine/segment/builder.ts';
import { writeCosines } from '../lib/engine/segment/cosines.ts';
import { bytesSource, openSegment } from '../lib/engine/segment/open.ts';
import { sectionsOf } from '../lib/engine/segment/sections.ts';
import type { SealedSegment, SegmentMaker } from '../lib/engine/segment/types.ts';
import type { Paper } from '../lib/paper/paper.ts';
import { askSegment, createRowMaker, fusedTop } from './bench/segment-query.ts';
import { pickQueries, readPapers } from './bench/workload.ts';
import { readBackground, readEmbedding } from './data/engine.ts';
import { quantile } from './data/quantiles.ts';
import { ARXIV_RECORDS } from './data/records.ts';

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: ARXIV_RECORDS },
    sizes: { type: 'string', default: '10000,100000' },
    queries: { type: 'string', default: '200' },
  },
});
const sizes = values.sizes.split(',').map(Number);
const background = readBackground();
const model = readEmbedding();
const maker: SegmentMaker = {
  analysis: 'bench',
  ...(model && { model: { id: 'bench', dimension: model.dimension } }),
};
const rowOf = createRowMaker(background.meanLength, model);

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`);
const all = await readPapers(values.papers, Math.max(...sizes));
for (const size of sizes) await measure(all.slice(0, size));

async function measure(papers: readonly Paper[]): Promise<void> {
  console.log(`\n${papers.length} papers`);
  const file = build(papers);
  const segment = await load(file);
  tableOfBytes(segment, file.length);
  passes(segment, pickQueries(papers).slice(0, Number(values.queries)));
  await texts(segment);
}

function build(papers: readonly Paper[]): Uint8Array {
  const builder = createSegmentBuilder(maker);
  const adding = papers.map((paper) => {
    const row = rowOf(paper);
    return timed(() => builder.add(row)).ms;
  });
  show('add, without analysis, each', adding);
  const slices: number[] = [];
  const work = builder.seal();
  for (;;) {
    const { ms, value } = timed(() => work.next());
    slices.push(ms);
    if (!value.done) continue;
    const total = slices.reduce((sum, one) => sum + one, 0);
    console.log(
      `  seal: ${total.toFixed(0)} ms in ${slices.length} slices, the longest ${Math.max(...slices).toFixed(1)} ms`,
    );
    return Buffer.concat(value.value);
  }
}

async function load(file: Uint8Array): Promise<SealedSegment> {
  const times: number[] = [];
  let segment = await openSegment(bytesSource(file));
  for (let i = 0; i < 7; i++) {
    const started = performance.now();
    segment = await openSegment(bytesSource(file));
    times.push(performance.now() - started);
  }
  show('load, every byte but the texts checked', times);
  return segment;
}

function tableOfBytes({ columns, memory, rows, dictionary }: SealedSegment, file: number): void {
  const each = (bytes: number) => (bytes / rows).toFixed(1).padStart(7);
  for (const [name, { byteLength }] of Object.entries(sectionsOf(columns)))
    console.log(`  ${name.padEnd(24)}${each(byteLength)} bytes a paper`);
  console.log(`  in memory               ${each(memory)} bytes a paper, ${dictionary.size} terms`);
  console.log(`  on disk, with the texts ${each(file)} bytes a paper`);
}

function passes(segment: SealedSegment, queries: readonly Paper[]): void {
  const scores = new Int32Array(segment.rows);
  const slow = new Float32Array(segment.rows);
  const asked = queries.map((paper) => askSegment(segment, rowOf(paper)));
  const vectors = asked.flatMap(({ vector }) => vector ?? []);
  const repeat = <T>(name: string, inputs: readonly T[], work: (input: T) => unknown) => {
    for (const input of inputs.slice(0, 20)) work(input);
    show(
      name,
      inputs.map((input) => timed(() => work(input)).ms),
    );
  };
  repeat('look up and weigh', queries.map(rowOf), (row) => askSegment(segment, row));
  repeat('words', asked, ({ words }) => {
    scores.fill(0);
    segment.postings.addScores(words.terms, scores);
  });
  repeat('vectors, WebAssembly', vectors, (vector) => segment.vectors.cosines(vector));
  repeat('vectors, TypeScript', vectors.slice(0, 40), (vector) =>
    writeCosines(segment.columns.vectors, vector, slow),
  );
  repeat('both, fused, best 50', asked, (query) => fusedTop(segment, query, scores, 50));
}

async function texts(segment: SealedSegment): Promise<void> {
  const rows = Array.from({ length: 50 }, (_, i) => Math.floor((i * segment.rows) / 50));
  const started = performance.now();
  await segment.read(rows);
  show('texts of 50', [performance.now() - started]);
}

function timed<T>(work: () => T): { ms: number; value: T } {
  const started = performance.now();
  const value = work();
  return { ms: performance.now() - started, value };
}

function show(name: string, times: readonly number[]): void {
  const [p50, p95] = [0.5, 0.95].map((share) => quantile(times, share).toFixed(3).padStart(9));
  console.log(`  ${name.padEnd(40)} p50${p50} ms  p95${p95} ms`);
}
