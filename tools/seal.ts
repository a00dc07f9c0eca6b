// Makes a sealed segment of the first papers of a file, as the extension stores it:
// `node tools/seal.ts --papers FILE --count 100000 --out SEGMENT`. For `npm run bench -- --stored SEGMENT`.
import { closeSync, openSync, writeSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readPapers } from './bench/workload.ts';
import { shippedEngine } from './data/engine.ts';

const { values } = parseArgs({
  options: {
    papers: { type: 'string' },
    count: { type: 'string', default: '100000' },
    out: { type: 'string' },
  },
});
if (values.papers === undefined || values.out === undefined) throw new Error('--papers FILE and --out FILE.');

const engine = shippedEngine();
await engine.add(await readPapers(values.papers, Number(values.count)));
const parts = await engine.snapshot();
const file = openSync(values.out, 'w');
for (const part of parts) writeSync(file, part);
closeSync(file);
const bytes = parts.reduce((sum, { length }) => sum + length, 0);
console.log(`${values.out}: ${engine.size} papers, ${(bytes / 2 ** 20).toFixed(0)} MB`);
