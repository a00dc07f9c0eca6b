import { createPrior } from '../../lib/engine/prior.ts';
import { createSegmentBuilder } from '../../lib/engine/segment/builder.ts';
import { makerOf, segmentRow } from '../../lib/engine/segment-rows.ts';
import { paperKeys } from '../../lib/paper/identity.ts';
import { type ListedPaper, preparePapers, readListed } from './bundled.ts';
import { readBackground, readEmbedding } from './engine.ts';

/**
 * The bundled papers as the extension keeps them: analysed, with their vectors, so that a woken worker need not. The same
 * bytes for the same list and model, whenever and wherever they are made.
 */
export function bundledSegment(listed: readonly ListedPaper[] = readListed()): Buffer {
  const model = readEmbedding();
  const { meanLength } = createPrior(readBackground());
  const builder = createSegmentBuilder(makerOf(model));
  for (const paper of preparePapers(listed))
    builder.add(segmentRow({ model, meanLength }, paper, paperKeys(paper)));
  const work = builder.seal();
  for (;;) {
    const step = work.next();
    if (step.done) return Buffer.concat(step.value);
  }
}
