// Measures the engine in Node, beside its peers, and the built extension in real Chromium:
// `npm run bench [-- --only engine|extension] [--rounds 10]`. Figures are medians; build first (`npm run build`).
import { parseArgs } from 'node:util';
import { measureExtension } from './bench/extension.ts';
import { printFigures } from './bench/figures.ts';
import { run } from './process.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, rounds: { type: 'string', default: '10' } },
});

async function main(): Promise<number> {
  if (values.only !== 'extension') {
    const code = await run('node', ['tools/bench-engine.ts']);
    if (code !== 0) return code;
  }
  if (values.only !== 'engine') {
    printFigures('the extension in Chromium', await measureExtension(Number(values.rounds)));
  }
  return 0;
}

process.exitCode = await main();
