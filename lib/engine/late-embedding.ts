import type { Embedding } from './embedding.ts';

/** A model that is told of before its file is read. */
export interface LateEmbedding extends Embedding {
  /** Has it read, once. Kept when it may be used; broken when its file is not the one that was told of. */
  ready(): Promise<void>;
}

/** What is known of a model beforehand: all that it takes to tell whether segments were made with it. */
export type ModelName = Pick<Embedding, 'id' | 'dimension'>;

/**
 * A model for those who can do much before they need it. `embed` throws until `ready` is kept.
 * @param read the model itself
 */
export function lateEmbedding({ id, dimension }: ModelName, read: () => Promise<Embedding>): LateEmbedding {
  let model: Embedding | undefined;
  let reading: Promise<void> | undefined;

  async function readIt(): Promise<void> {
    const found = await read();
    if (found.id !== id || found.dimension !== dimension)
      throw new Error('The model of word meanings has changed. Try again.');
    model = found;
  }

  function loaded(): Embedding {
    if (!model) throw new Error('The model of word meanings is still being read.');
    return model;
  }

  return {
    id,
    dimension,
    ready() {
      reading ??= readIt();
      return reading;
    },
    embed: (text) => loaded().embed(text),
    embedWords: (title, abstract) => loaded().embedWords(title, abstract),
  };
}

/** Kept when there is nothing to wait for before `embed` is called. */
export async function modelReady(model: Embedding | LateEmbedding | undefined): Promise<void> {
  if (model && 'ready' in model) await model.ready();
}
