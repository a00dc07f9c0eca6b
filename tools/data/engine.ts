import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodePack } from '../../lib/corpus/pack.ts';
import { type Background, decodeBackground } from '../../lib/engine/background.ts';
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

/** The papers of the shipped pack. */
export function readBundled(): Paper[] {
  return decodePack(readFileSync(BUNDLED_PACK)).papers;
}

/** The engine with everything that is shipped, and no papers. */
export function shippedEngine(): RankedEngine {
  return createEngine({ background: readBackground() });
}
