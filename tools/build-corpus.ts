// Makes the bundled corpus from tools/corpus/papers.json and the shipped model: `node tools/build-corpus.ts`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { crc32 } from '../lib/corpus/crc32.ts';
import { bytesSource, openSegment } from '../lib/engine/segment/open.ts';
import { BUNDLED_SEGMENT, BUNDLED_WORDS } from './data/bundled.ts';
import { bundledSegment } from './data/bundled-segment.ts';
import { bundledWords } from './data/bundled-words.ts';
import { ROOT } from './process.ts';

const bytes = bundledSegment();
const { header } = await openSegment(bytesSource(bytes));
mkdirSync(dirname(BUNDLED_SEGMENT), { recursive: true });
writeFileSync(BUNDLED_SEGMENT, bytes);
const words = bundledWords();
writeFileSync(BUNDLED_WORDS, words);
const checksum = crc32(bytes).toString(16).padStart(8, '0');
console.log(
  `${relative(ROOT, BUNDLED_SEGMENT)}: ${header.rows} papers, ${header.terms} terms, ${bytes.length} bytes, CRC-32 ${checksum}`,
);
console.log(`${relative(ROOT, BUNDLED_WORDS)}: ${words.length} bytes`);
