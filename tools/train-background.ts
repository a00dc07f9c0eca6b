// Counts in how many papers each term occurs and writes the table that the engine ships:
// `node tools/train-background.ts [--papers FILE] [--out FILE] [--terms 20000] [--limit N]`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { encodeBackground } from '../lib/engine/background.ts';
import { ARXIV_RECORDS, readRecords } from './data/records.ts';
import { createTermCounter } from './data/term-counts.ts';
import { ROOT } from './process.ts';

const { values } = parseArgs({
  options: {
    papers: { type: 'string', default: ARXIV_RECORDS },
    out: { type: 'string', default: join(ROOT, 'public/model/background.kbg') },
    terms: { type: 'string', default: '20000' },
    limit: { type: 'string', default: 'Infinity' },
  },
});

const counter = createTermCounter();
for await (const record of readRecords(values.papers, Number(values.limit))) counter.add(record);
const { papers, terms, meanLength } = counter.totals();
const table = encodeBackground(counter.mostCommon(Number(values.terms)), {
  from: 'titles and abstracts on arXiv: computer science and statistics in full, a sample of the rest',
  papers,
  meanLength,
});
mkdirSync(dirname(values.out), { recursive: true });
writeFileSync(values.out, table);
console.log(`${papers} papers, ${terms} terms, mean length ${meanLength}`);
console.log(`${values.out}: ${table.length} bytes`);
