import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePack } from '../../lib/corpus/pack.ts';
import { type Background, decodeBackground } from '../../lib/engine/background.ts';
import { decodeEmbedding, type Embedding } from '../../lib/engine/embedding.ts';
import { createEngine } from '../../lib/engine/engine.ts';
import type { RankedEngine } from '../../lib/engine/ranking.ts';
import type { Paper } from '../../lib/paper/paper.ts';
import { ROOT } from '../process.ts';
import { BUNDLED_PACK } from './bundled.ts';

export const BACKGROUND_TABLE = join(ROOT, 'public/model/background.kbg');

/** The shipped table of word frequencies. */
export function readBackground(): Background {
  return decodeBackground(readFileSync(BACKGROUND_TABLE));
}

export const EMBEDDING_MODEL = join(ROOT, 'tools/train/embedding.kem');

/** The trained model of word meanings. It is not shipped yet: `hybrid` and `dense` are for measuring. */
export function readEmbedding(path = EMBEDDING_MODEL): Embedding | undefined {
  return existsSync(path) ? decodeEmbedding(readFileSync(path)) : undefined;
}

/** The papers of the shipped pack. */
export function readBundled(): Paper[] {
  return decodePack(readFileSync(BUNDLED_PACK)).papers;
}

/** The engine with everything that is shipped, and no papers; `withModel`: with the trained model beside it. */
export function shippedEngine({ withModel = false } = {}): RankedEngine {
  return createEngine({ background: readBackground(), ...(withModel && { model: readEmbedding() }) });
}
