// Makes the bundled pack from tools/corpus/papers.json: `node tools/build-corpus.ts`.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { crc32 } from '../lib/corpus/crc32.ts';
import { decodePack } from '../lib/corpus/pack.ts';
import { BUNDLED_PACK, bundledPack } from './data/bundled.ts';
import { ROOT } from './process.ts';

const bytes = bundledPack();
const { header } = decodePack(bytes);
mkdirSync(dirname(BUNDLED_PACK), { recursive: true });
writeFileSync(BUNDLED_PACK, bytes);
const checksum = crc32(bytes).toString(16).padStart(8, '0');
console.log(
  `${relative(ROOT, BUNDLED_PACK)}: “${header.name}”, ${header.count} papers, ${bytes.length} bytes, CRC-32 ${checksum}`,
);
