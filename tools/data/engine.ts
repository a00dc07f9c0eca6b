import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Background, decodeBackground } from '../../lib/engine/background.ts';
import { decodeEmbedding, type Embedding } from '../../lib/engine/embedding.ts';
import { createEngine, type EngineDeps, type SegmentEngine } from '../../lib/engine/engine.ts';
import type { Paper } from '../../lib/paper/paper.ts';
import { ROOT } from '../process.ts';
import { preparePapers, readListed } from './bundled.ts';

export const BACKGROUND_TABLE = join(ROOT, 'public/model/background.kbg');

/** The shipped table of word frequencies. */
export function readBackground(): Background {
  return decodeBackground(readFileSync(BACKGROUND_TABLE));
}

export const EMBEDDING_MODEL = join(ROOT, 'public/model/embedding.kem');

/** The shipped model of word meanings. */
export function readEmbedding(path = EMBEDDING_MODEL): Embedding {
  return decodeEmbedding(readFileSync(path));
}

/** The papers of the shipped corpus. */
export function readBundled(): Paper[] {
  return preparePapers(readListed());
}

/** The engine with everything that is shipped (or another model), and no papers. */
export function shippedEngine(model?: string, more: Pick<EngineDeps, 'pause'> = {}): SegmentEngine {
  return createEngine({ background: readBackground(), model: readEmbedding(model), ...more });
}
