import { sealEnvelope } from '../../../lib/corpus/envelope.ts';
import { decodeEmbedding, type Embedding } from '../../../lib/engine/embedding.ts';
import { pairHash, termHash } from '../../../lib/engine/term-hash.ts';

/** Levels 0..15 of each row; a row's name is a term, or two with a space between for a pair of neighbours. */
export type Levels = Readonly<Record<string, readonly number[]>>;

export const KIND = { magic: 'KEMB', version: 1, called: 'model' };

/** A model's file, as the trainer writes it, with the same step for every row. */
export function modelBytes(levels: Levels, dimension = 4, step = 0.5): Uint8Array {
  const rows = Object.entries(levels)
    .map(([name, values]) => ({ hash: hashOf(name), values }))
    .sort((a, b) => a.hash - b.hash);
  const payload = new Uint8Array(rows.length * (8 + dimension / 2));
  const view = new DataView(payload.buffer);
  for (const [row, { hash, values }] of rows.entries()) {
    view.setUint32(row * 4, hash, true);
    view.setFloat32((rows.length + row) * 4, step, true);
    for (let i = 0; i < dimension; i += 2) {
      const byte = (values[i] ?? 0) | ((values[i + 1] ?? 0) << 4);
      view.setUint8(rows.length * 8 + (row * dimension) / 2 + i / 2, byte);
    }
  }
  return sealEnvelope(KIND, { header: { rows: rows.length, dimension }, payload });
}

export function modelOf(levels: Levels, dimension = 4): Embedding {
  return decodeEmbedding(modelBytes(levels, dimension));
}

function hashOf(name: string): number {
  const [first = 0, second] = name.split(' ').map(termHash);
  return second === undefined ? first : pairHash(first, second);
}
