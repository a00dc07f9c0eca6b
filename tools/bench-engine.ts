// Times the engine on the bundled corpus, every paper being a query: `node tools/bench-engine.ts [--rounds 5]`.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { loadBundled } from '../lib/background/bundled.ts';
import { createEngine } from '../lib/engine/engine.ts';
import type { Paper } from '../lib/paper/paper.ts';
import { timed } from './bench/timing.ts';
import { readBundled } from './data/engine.ts';
import { quantile } from './data/quantiles.ts';
import { ROOT } from './process.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);

console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`);

// The first of everything is timed as it is in a worker that has just woken: nothing is compiled, nothing is cached.
const built = await timed(build);
const { engine, papers } = built.value;
console.log(`\n${papers.length} papers`);
row('engine from its files, cold', [built.ms]);
row('first related, cold', [(await timed(() => engine.related(first(papers), { limit: 5 }))).ms]);
row('first search (builds its index), cold', [(await timed(() => engine.search('deep'))).ms]);

const typed = papers.map(({ title }) => title.split(' ').slice(0, 3).join(' ').slice(0, -1));
row('engine from its files, warm', await repeat([0], build));
row('related, 5 shown', await repeat(papers, (paper) => engine.related(paper, { limit: 5 })));
row('related, 50 shown', await repeat(papers, (paper) => engine.related(paper)));
row('search, three words half typed', await repeat(typed, (words) => engine.search(words)));
row('search, one letter swapped', await repeat(typed.map(swapLetters), (words) => engine.search(words)));

const peer = await timed(() => buildPeer(papers));
row('MiniSearch, index built', [peer.ms]);
row(
  'MiniSearch, abstract as query',
  await repeat(papers, ({ title, abstract }) => peer.value.search(`${title} ${abstract}`)),
);

async function build() {
  const { segment, ...bundled } = await loadBundled(async (path) => readFileSync(join(ROOT, 'public', path)));
  const made = createEngine(bundled);
  if (segment) await made.attach(segment);
  return { engine: made, papers: readBundled() };
}

function buildPeer(all: readonly Paper[]): MiniSearch<Paper> {
  const index = new MiniSearch<Paper>({ idField: 'url', fields: ['title', 'abstract'] });
  index.addAll(all);
  return index;
}

function first(all: readonly Paper[]): Paper {
  if (!all[0]) throw new Error('The pack is empty.');
  return all[0];
}

function swapLetters(words: string): string {
  return words.replace(/([a-z])([a-z])([a-z]{3})/, '$2$1$3');
}

async function repeat<T>(inputs: readonly T[], work: (input: T) => unknown): Promise<number[]> {
  const times: number[] = [];
  for (let round = 0; round <= rounds; round++)
    for (const input of inputs) {
      const { ms } = await timed(() => work(input));
      // The first round only warms up.
      if (round > 0) times.push(ms);
    }
  return times;
}

function row(name: string, times: readonly number[]): void {
  const shown = [0.5, 0.95].map((share) => `${quantile(times, share).toFixed(2).padStart(8)} ms`);
  console.log(
    `  ${name.padEnd(40)} ${times.length > 1 ? `p50${shown[0]}  p95${shown[1]}` : shown[0]?.padStart(14)}`,
  );
}
