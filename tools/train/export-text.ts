// Writes the terms of papers for the trainer, by the engine's own analysis:
// `node tools/train/export-text.ts --papers A.jsonl[.zst] [--papers B] [--without queries.jsonl]… --out PREFIX [--shard 0/2]`.
// PREFIX.u32 has the hash of each term in order, PREFIX.u8 what the term is, one byte each (see `Mark`).
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Token } from '../../lib/engine/analyse.ts';
import { sentencesOf } from '../../lib/engine/sentences.ts';
import { analysePaper } from '../../lib/engine/term-counts.ts';
import { termHash } from '../../lib/engine/term-hash.ts';
import { texToText } from '../../lib/paper/tex.ts';
import { titleKey } from '../../lib/paper/title-key.ts';
import { readRecords } from '../data/records.ts';

/** Bits of the byte beside a term. */
const Mark = { neighbour: 1, beginsSentence: 2, beginsPaper: 4, inTitle: 8 } as const;
/** A paper needs two parts that can find each other. */
const FEWEST_TERMS = 12;

const { values } = parseArgs({
  options: {
    papers: { type: 'string', multiple: true, default: [] },
    without: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: 'text' },
    shard: { type: 'string', default: '0/1' },
  },
});

interface Text {
  title: string;
  abstract: string;
}

const [shard = 0, shards = 1] = values.shard.split('/').map(Number);
const excluded = new Set<string>();
for (const path of values.without)
  for await (const { title } of readRecords<Text>(path)) excluded.add(titleKey(texToText(title)));

const hashes = createWriteStream(`${values.out}.u32`);
const marks = createWriteStream(`${values.out}.u8`);
let seen = 0;
let written = 0;
let left = 0;
for (const path of values.papers) {
  for await (const record of readRecords<Text>(path)) {
    if (seen++ % shards !== shard) continue;
    const text = { title: texToText(record.title), abstract: texToText(record.abstract) };
    if (excluded.has(titleKey(text.title))) left++;
    else if (await write(text)) written++;
  }
}
for (const stream of [hashes, marks]) {
  stream.end();
  await finished(stream);
}
console.log(`${values.out}: ${written} papers written, ${left} left out as queries of an evaluation`);

async function write(text: Text): Promise<boolean> {
  const { title, abstract } = analysePaper(text);
  const tokens = [...title, ...abstract];
  if (tokens.length < FEWEST_TERMS) return false;
  const bytes = [...marksOf(title, [0], Mark.inTitle), ...marksOf(abstract, startsOf(text.abstract), 0)];
  bytes[0] = (bytes[0] ?? 0) | Mark.beginsPaper;
  marks.write(Uint8Array.from(bytes));
  const numbers = Uint32Array.from(tokens, ({ term }) => termHash(term));
  if (!hashes.write(new Uint8Array(numbers.buffer)))
    await new Promise((resolve) => hashes.once('drain', () => resolve(undefined)));
  return true;
}

function startsOf(abstract: string): number[] {
  return sentencesOf(abstract).map(([start]) => start);
}

function marksOf(tokens: readonly Token[], starts: readonly number[], always: number): number[] {
  let next = 0;
  return tokens.map(({ start, place }, i) => {
    let mark = always;
    if (i > 0 && place - (tokens[i - 1]?.place ?? 0) === 1) mark |= Mark.neighbour;
    if (start >= (starts[next] ?? Number.POSITIVE_INFINITY)) mark |= Mark.beginsSentence;
    while (start >= (starts[next] ?? Number.POSITIVE_INFINITY)) next++;
    return mark;
  });
}
