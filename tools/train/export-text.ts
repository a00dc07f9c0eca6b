// Writes the terms of papers for the trainer, by the engine's own analysis:
// `node tools/train/export-text.ts --papers A.jsonl[.zst] [--papers B] [--without queries.jsonl]… --out PREFIX`.
// PREFIX.u32 has the hash of each term in order, PREFIX.u8 what the term is, one byte each (see `Mark`). PREFIX.names.u32
// has the hash of each author's name in order, PREFIX.names.u8 how many each paper has.
import { createWriteStream, type WriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Token } from '../../lib/engine/analyse.ts';
import { sentencesOf } from '../../lib/engine/sentences.ts';
import { analysePaper, type PaperText } from '../../lib/engine/term-counts.ts';
import { termHash } from '../../lib/engine/term-hash.ts';
import { isAnonymous, isGroup } from '../../lib/paper/authors.ts';
import { texToText } from '../../lib/paper/tex.ts';
import { titleKey } from '../../lib/paper/title-key.ts';
import { type Document, namesOf } from '../data/collection.ts';
import { readRecords } from '../data/records.ts';

/** Bits of the byte beside a term. */
const Mark = { neighbour: 1, beginsSentence: 2, beginsPaper: 4, inTitle: 8 } as const;
/** A paper needs two parts that can find each other. */
const FEWEST_TERMS = 12;
/** Of a collaboration's hundreds of names the first tell enough; a shorter name is many people's. */
const MOST_NAMES = 60;
const SHORTEST_NAME = 7;

const { values } = parseArgs({
  options: {
    papers: { type: 'string', multiple: true, default: [] },
    without: { type: 'string', multiple: true, default: [] },
    out: { type: 'string', default: 'text' },
  },
});

/** Titles and ids of the queries, which no model may know. */
const excluded = new Set<string>();
for (const path of values.without)
  for await (const { title, doc_id: id } of readRecords<Document & { doc_id?: string }>(path)) {
    excluded.add(titleKey(texToText(title ?? '')));
    if (id !== undefined) excluded.add(idKey(id));
  }

const streams = {
  hashes: createWriteStream(`${values.out}.u32`),
  marks: createWriteStream(`${values.out}.u8`),
  names: createWriteStream(`${values.out}.names.u32`),
  nameCounts: createWriteStream(`${values.out}.names.u8`),
};
let written = 0;
let left = 0;
for (const path of values.papers) {
  for await (const record of readRecords<Document>(path)) {
    const text = { title: texToText(record.title ?? ''), abstract: texToText(record.abstract ?? '') };
    if (excluded.has(titleKey(text.title)) || excluded.has(idKey(record.id ?? ''))) left++;
    else if (await write(text, record)) written++;
  }
}
for (const stream of Object.values(streams)) {
  stream.end();
  await finished(stream);
}
console.log(`${values.out}: ${written} papers written, ${left} left out as queries of an evaluation`);

async function write(text: PaperText, { authors }: Document): Promise<boolean> {
  const { title, abstract } = analysePaper(text);
  const tokens = [...title, ...abstract];
  if (tokens.length < FEWEST_TERMS) return false;
  const bytes = [...marksOf(title, [0], Mark.inTitle), ...marksOf(abstract, startsOf(text.abstract), 0)];
  bytes[0] = (bytes[0] ?? 0) | Mark.beginsPaper;
  streams.marks.write(Uint8Array.from(bytes));
  const names = nameHashes(authors ?? []);
  streams.names.write(new Uint8Array(Uint32Array.from(names).buffer));
  streams.nameCounts.write(Uint8Array.of(names.length));
  const numbers = Uint32Array.from(tokens, ({ term }) => termHash(term));
  await drained(streams.hashes, new Uint8Array(numbers.buffer));
  return true;
}

async function drained(stream: WriteStream, bytes: Uint8Array): Promise<void> {
  if (!stream.write(bytes)) await new Promise((resolve) => stream.once('drain', () => resolve(undefined)));
}

/** Whole names, for initials would join strangers. */
function nameHashes(authors: string | readonly string[]): number[] {
  const keys = namesOf(authors)
    .slice(0, MOST_NAMES)
    .filter((name) => !isGroup(name) && !isAnonymous(name))
    .map(titleKey)
    .filter((key) => key.length >= SHORTEST_NAME);
  return [...new Set(keys)].map(termHash);
}

/** No title's key has a colon. */
function idKey(id: string): string {
  return `id:${id}`;
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
