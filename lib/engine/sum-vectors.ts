import { directionInBytes, type TextVector } from './embedding.ts';

/** The direction of several texts, each by its weight: that of the sum of their directions. */
export function sumVectors(texts: readonly { vector: TextVector; weight: number }[]): TextVector | undefined {
  const [first] = texts;
  if (!first || texts.length === 1) return first?.vector;
  const sum = new Float32Array(first.vector.values.length);
  let known = 0;
  let whole = 0;
  for (const { vector, weight } of texts) {
    const scale = weight * vector.inverseLength;
    for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + scale * (vector.values[i] ?? 0);
    known += weight * vector.known;
    whole += weight;
  }
  return { ...directionInBytes(sum), known: whole > 0 ? known / whole : 0 };
}
