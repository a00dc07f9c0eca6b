import { createSegmentBuilder } from '../../lib/engine/segment/builder.ts';
import { createRowMaker } from '../../lib/engine/segment-rows.ts';
import { type ListedPaper, preparePapers, readListed } from './bundled.ts';
import { readBackground, readEmbedding } from './engine.ts';

/**
 * The bundled papers as the extension keeps them: analysed, with their vectors, so that a woken worker need not. The same
 * bytes for the same list and model, whenever and wherever they are made.
 */
export function bundledSegment(listed: readonly ListedPaper[] = readListed()): Buffer {
  const { maker, rowOf } = createRowMaker(readBackground(), readEmbedding());
  const builder = createSegmentBuilder(maker);
  for (const paper of preparePapers(listed)) builder.add(rowOf(paper));
  const work = builder.seal();
  for (;;) {
    const step = work.next();
    if (step.done) return Buffer.concat(step.value);
  }
}
