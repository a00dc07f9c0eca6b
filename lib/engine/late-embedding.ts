import type { Embedding } from './embedding.ts';

/** A model that is told of before its file is read. */
export interface LateEmbedding extends Embedding {
  /** Kept when it may be used; broken when its file is not the one that was told of. */
  ready: Promise<void>;
}

/** What is known of a model beforehand: all that it takes to tell whether segments were made with it. */
export type ModelName = Pick<Embedding, 'id' | 'dimension'>;

/**
 * A model for those who can do much before they need it. `embed` throws until `ready` is kept.
 * @param reading the model itself
 */
export function lateEmbedding({ id, dimension }: ModelName, reading: Promise<Embedding>): LateEmbedding {
  let model: Embedding | undefined;
  const ready = reading.then((read) => {
    if (read.id !== id || read.dimension !== dimension)
      throw new Error('The model of word meanings has changed. Try again.');
    model = read;
  });
  // Whoever needs it hears of its fault; until then it is nobody's.
  ready.catch(() => undefined);
  return {
    id,
    dimension,
    ready,
    embed(text) {
      if (!model) throw new Error('The model of word meanings is still being read.');
      return model.embed(text);
    },
  };
}
