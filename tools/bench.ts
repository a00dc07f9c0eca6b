// Measures the engine in Node, beside its peers, and the built extension in real Chromium:
// `npm run bench [-- --only engine|extension] [--rounds 10]`. Figures are medians; build first (`npm run build`).
// With `--stored FILE`, a sealed segment: the extension in Chromium with that file in its own IndexedDB.
// With papers, how the engine and its peers grow: `npm run bench -- --papers P [--sizes 220,1000,10000,100000] [--json]`,
// P (.jsonl or .jsonl.zst) having title, abstract and perhaps id and authors. A peer over a minute at a size is stopped.
import { accessSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { ENTRANTS, isInstalled } from './bench/contestants/index.ts';
import { measureExtension } from './bench/extension.ts';
import { printFigures } from './bench/figures.ts';
import { measureEntrant } from './bench/size-bench.ts';
import { type SizeFigures, sizeTable } from './bench/size-table.ts';
import { measureStored } from './bench/stored.ts';
import { run } from './process.ts';

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '10' },
    papers: { type: 'string' },
    stored: { type: 'string' },
    sizes: { type: 'string', default: '220,1000,10000,100000' },
    json: { type: 'boolean', default: false },
  },
});

async function benchStored(file: string): Promise<number> {
  accessSync(file);
  printFigures('a stored corpus in Chromium', await measureStored(file, Number(values.rounds)));
  return 0;
}

async function benchExtension(): Promise<number> {
  if (values.only !== 'extension') {
    const code = await run('node', ['tools/bench-engine.ts']);
    if (code !== 0) return code;
  }
  if (values.only !== 'engine') {
    printFigures('the extension in Chromium', await measureExtension(Number(values.rounds)));
  }
  return 0;
}

async function benchSize(papers: string, size: number): Promise<SizeFigures> {
  const contestants: SizeFigures['contestants'] = {};
  for (const each of ENTRANTS)
    if (isInstalled(each)) contestants[each.name] = await measureEntrant(each, papers, size);
  return { papers: contestants.kindred?.papers ?? size, contestants };
}

async function benchSizes(path: string, print: (text: string) => void) {
  accessSync(path);
  const machine = `Node ${process.version}, ${cpus()[0]?.model ?? 'unknown processor'}`;
  const notInstalled = ENTRANTS.filter((each) => !isInstalled(each)).map(({ name }) => name);
  print([machine, ...notInstalled.map((name) => `${name}: not installed`)].join('\n'));
  const sizes: SizeFigures[] = [];
  for (const size of sizeList(values.sizes)) {
    const figures = await benchSize(path, size);
    sizes.push(figures);
    print(sizeTable(figures));
  }
  return { machine, notInstalled, sizes };
}

function sizeList(text: string): number[] {
  const sizes = text.split(',').map(Number);
  if (sizes.every((size) => Number.isInteger(size) && size > 0)) return sizes;
  throw new Error(`--sizes is a list like 220,1000,10000, not "${text}".`);
}

async function main(): Promise<number> {
  if (values.stored !== undefined) return benchStored(values.stored);
  if (values.papers === undefined) return benchExtension();
  const figures = await benchSizes(values.papers, values.json ? () => {} : console.log);
  if (values.json) console.log(JSON.stringify(figures, undefined, 2));
  return figures.sizes.some(({ contestants }) => contestants.kindred?.problem) ? 1 : 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(`bench: ${error instanceof Error ? error.message : error}`);
  process.exitCode = 1;
}
