// Times the engine on the bundled corpus, every paper being a query: `node tools/bench-engine.ts [--rounds 5]`.
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import MiniSearch from 'minisearch';
import { decodePack } from '../lib/corpus/pack.ts';
import { decodeBackground } from '../lib/engine/background.ts';
import { createEngine } from '../lib/engine/engine.ts';
import type { Paper } from '../lib/paper/paper.ts';
import { BUNDLED_PACK } from './data/bundled.ts';
import { BACKGROUND_TABLE } from './data/engine.ts';
import { quantile } from './data/quantiles.ts';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '5' } } });
const rounds = Number(values.rounds);

const files = { pack: readFileSync(BUNDLED_PACK), table: readFileSync(BACKGROUND_TABLE) };
console.log(`Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`);

// The first of everything is timed as it is in a worker that has just woken: nothing is compiled, nothing is cached.
const built = timed(build);
const { engine, papers } = built.value;
console.log(`\n${papers.length} papers`);
row('engine from its files, cold', [built.ms]);
row('first related, cold', [timed(() => engine.related(first(papers), { limit: 5 })).ms]);
row('first search (builds its index), cold', [timed(() => engine.search('deep')).ms]);

const typed = papers.map(({ title }) => title.split(' ').slice(0, 3).join(' ').slice(0, -1));
row('engine from its files, warm', repeat([0], build));
row(
  'related, 5 shown',
  repeat(papers, (paper) => engine.related(paper, { limit: 5 })),
);
row(
  'related, 50 shown',
  repeat(papers, (paper) => engine.related(paper)),
);
row(
  'search, three words half typed',
  repeat(typed, (words) => engine.search(words)),
);
row(
  'search, one letter swapped',
  repeat(typed.map(swapLetters), (words) => engine.search(words)),
);

const peer = timed(() => buildPeer(papers));
row('MiniSearch, index built', [peer.ms]);
row(
  'MiniSearch, abstract as query',
  repeat(papers, ({ title, abstract }) => peer.value.search(`${title} ${abstract}`)),
);

function build() {
  const background = decodeBackground(files.table);
  const { papers: read } = decodePack(files.pack);
  const made = createEngine({ background });
  made.add(read);
  return { engine: made, papers: read };
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

function timed<T>(work: () => T): { ms: number; value: T } {
  const started = performance.now();
  const value = work();
  return { ms: performance.now() - started, value };
}

function repeat<T>(inputs: readonly T[], work: (input: T) => unknown): number[] {
  for (const input of inputs) work(input);
  return Array.from({ length: rounds }, () => inputs.map((input) => timed(() => work(input)).ms)).flat();
}

function row(name: string, times: readonly number[]): void {
  const shown = [0.5, 0.95].map((share) => `${quantile(times, share).toFixed(2).padStart(8)} ms`);
  console.log(
    `  ${name.padEnd(40)} ${times.length > 1 ? `p50${shown[0]}  p95${shown[1]}` : shown[0]?.padStart(14)}`,
  );
}
